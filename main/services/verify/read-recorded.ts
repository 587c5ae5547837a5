import { z } from 'zod'
import type { DeskParts } from '../desk-parts.ts'

/** What the ledger says of photos' bytes, told apart from what the index says. */
export interface Recorded {
  /** What each photo's bytes are: the index could have been changed behind its back. */
  readonly present: ReadonlyMap<string, string>
  /** Whether it says that these bytes of a photo went on purpose: with it, with the last of those that shared them, or by retention. */
  isGone(photoId: string, sha256: string): boolean
}

// A deletion that was finished; one that was only begun, or given up, explains nothing.
const deletionSchema = z.object({
  step: z.literal('done'),
  vault: z.array(z.string()),
  keptForOthers: z.array(z.string())
})

// A removal that was only begun may have been broken off anywhere: it explains what is gone, and what is still there needs no explanation.
const retentionSchema = z.object({ vault: z.array(z.string()) })

/** Reads what the ledger says of every photo's bytes. Throws DeskError `verification-failed` at an entry that cannot be read. */
export async function readRecorded(desk: Pick<DeskParts, 'store'>): Promise<Recorded> {
  const present = new Map<string, string>()
  const gone = new Set<string>()
  const given = new Set<string>()
  const retired = new Set<string>()
  for await (const { kind, subject, payload, erased } of desk.store.ledger.each()) {
    const tells = kind === 'photo-seen' || kind === 'photo-changed-outside' || kind === 'revision'
    // What an erased entry said of the bytes is gone with its text.
    if (tells && erased) present.delete(subject)
    if (tells && typeof payload['sha256'] === 'string') present.set(subject, payload['sha256'])
    if (kind === 'retention')
      for (const sha256 of retentionSchema.safeParse(payload).data?.vault ?? []) retired.add(sha256)
    if (kind !== 'deletion') continue
    const { success, data } = deletionSchema.safeParse(payload)
    if (!success) continue
    for (const sha256 of data.vault) gone.add(sha256)
    for (const sha256 of [...data.vault, ...data.keptForOthers]) given.add(`${subject} ${sha256}`)
  }
  const isDeleted = (photoId: string, sha256: string) => gone.has(sha256) && given.has(`${photoId} ${sha256}`)
  return { present, isGone: (photoId, sha256) => retired.has(sha256) || isDeleted(photoId, sha256) }
}

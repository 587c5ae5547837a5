import { z } from 'zod'
import type { AuditResult } from '../../shared/contract/audit.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { DeskParts } from './desk-parts.ts'
import { expectFailure } from './expect-failure.ts'
import { hashFile } from './hash-file.ts'
import { listReplaced } from './list-replaced.ts'
import type { PhotoRecord, RevisionRecord, SidecarState } from './ports/desk-store.ts'
import { hasSameSidecars } from './written-file.ts'

type AuditParts = Pick<DeskParts, 'store' | 'vault' | 'turns'>
type Problems = AuditResult['problems']

// A deletion that was finished; one that was only begun, or given up, explains nothing.
const deletionSchema = z.object({
  step: z.literal('done'),
  vault: z.array(z.string()),
  keptForOthers: z.array(z.string())
})

// One that was only begun may have been broken off anywhere: it explains what is gone, and what is still there needs no explanation.
const retentionSchema = z.object({ vault: z.array(z.string()) })

/**
 * Checks the whole record: the ledger's chain, every object of the vault, every photo's file against its last revision, and that the bytes
 * each change of the desk replaced are in the vault. Reports, never repairs. Aborting `signal` throws `cancelled`.
 */
export async function verifyDesk(desk: AuditParts, signal?: AbortSignal): Promise<AuditResult> {
  const problems: Problems = []
  const ledger = await checkLedger(desk, signal)
  problems.push(...ledger.problems)
  problems.push(...(await checkVault(desk, signal)))
  const recorded = ledger.problems.length === 0 ? await readRecorded(desk) : null
  for await (const photo of desk.store.photos.each()) {
    stopWhenAborted(signal)
    problems.push(...(await checkPhoto(desk, photo, recorded)))
  }
  return { ok: problems.length === 0, entries: ledger.entries, checkpoints: 0, problems }
}

async function checkLedger(desk: AuditParts, signal: AbortSignal | undefined) {
  try {
    return await desk.store.ledger.verify({ signal })
  } catch (error) {
    stopWhenAborted(signal)
    throw error
  }
}

async function checkVault(desk: AuditParts, signal: AbortSignal | undefined): Promise<Problems> {
  const problems: Problems = []
  for await (const sha256 of desk.vault.list()) {
    stopWhenAborted(signal)
    try {
      await desk.vault.bytes(sha256)
    } catch (error) {
      const failure = expectFailure(error, sha256)
      problems.push({ what: `The vault does not give these bytes back: ${failure.message}`, where: `vault ${sha256}` })
    }
  }
  return problems
}

interface Recorded {
  /** What the ledger says each photo's bytes are: the index could have been changed behind its back. */
  readonly present: ReadonlyMap<string, string>
  /** Whether it says that these bytes of a photo went on purpose: with it, with the last of those that shared them, or by retention. */
  isGone(photoId: string, sha256: string): boolean
}

async function readRecorded(desk: AuditParts): Promise<Recorded> {
  const present = new Map<string, string>()
  const gone = new Set<string>()
  const given = new Set<string>()
  const retired = new Set<string>()
  for await (const { kind, subject, payload } of desk.store.ledger.each()) {
    const tells = kind === 'photo-seen' || kind === 'photo-changed-outside' || kind === 'revision'
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

async function checkPhoto(desk: AuditParts, photo: PhotoRecord, recorded: Recorded | null): Promise<Problems> {
  const revisions = await desk.store.revisions.of(photo.id)
  const isGone = (sha256: string) => recorded?.isGone(photo.id, sha256) ?? false
  const problems = [
    ...(await checkReplaced(desk, { photo, revisions, isGone })),
    ...checkIndex(photo, revisions, recorded?.present.get(photo.id))
  ]
  if (!photo.missing) problems.push(...(await checkFile(desk, photo)))
  return problems
}

async function checkReplaced(
  desk: AuditParts,
  checked: {
    readonly photo: PhotoRecord
    readonly revisions: readonly RevisionRecord[]
    readonly isGone: (sha256: string) => boolean
  }
): Promise<Problems> {
  const { photo, revisions, isGone } = checked
  const problems: Problems = []
  for (const [index, revision] of revisions.entries()) {
    // What another program overwrote was never the desk's to keep.
    const replacedBy = revisions[index + 1]
    if (replacedBy === undefined || replacedBy.kind === 'outside') continue
    for (const sha256 of listReplaced(revision, replacedBy)) {
      if (isGone(sha256) || (await desk.vault.has(sha256))) continue
      const what = `The bytes this revision${sha256 === revision.sha256 ? '' : "'s sidecar"} had are not in the vault.`
      problems.push({ what, where: `${photo.path}, revision ${revision.revision}` })
    }
  }
  return problems
}

function checkIndex(photo: PhotoRecord, revisions: readonly RevisionRecord[], recorded: string | undefined): Problems {
  const last = revisions.at(-1)
  const problems: Problems = []
  if (
    last === undefined ||
    last.revision !== photo.revision ||
    last.sha256 !== photo.reading.sha256 ||
    !saysSameSidecars(last, photo)
  ) {
    problems.push({ what: 'The index does not say what the last revision says.', where: photo.path })
  }
  if (recorded !== undefined && recorded !== photo.reading.sha256) {
    problems.push({ what: 'The index does not say what the ledger says of its bytes.', where: photo.path })
  }
  return problems
}

function saysSameSidecars({ sidecars }: RevisionRecord, { reading }: PhotoRecord): boolean {
  return sidecars === null || hasSameSidecars({ sidecars }, reading)
}

async function checkFile(desk: AuditParts, photo: PhotoRecord): Promise<Problems> {
  return desk.turns.take(photo.path, async () => {
    // A write that ended while this check waited its turn moved the photo on.
    const present = (await desk.store.photos.get(photo.id)) ?? photo
    try {
      const files = [{ path: present.path, sha256: present.reading.sha256 }, ...present.reading.sidecars]
      const checked = await Promise.all(files.map(checkBytes))
      return checked.flat()
    } catch (error) {
      return [{ what: expectFailure(error, present.path).message, where: present.path }]
    }
  })
}

async function checkBytes({ path, sha256: recorded }: SidecarState): Promise<Problems> {
  const sha256 = await hashFile(path)
  if (sha256 === recorded) return []
  const what =
    sha256 === null
      ? 'The file is not there.'
      : 'The file has other bytes than its last revision: another program wrote it.'
  return [{ what, where: path }]
}

function stopWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new DeskError(
      'cancelled',
      'The check was stopped before its end. It changes nothing. Start it again for a full result.'
    )
}

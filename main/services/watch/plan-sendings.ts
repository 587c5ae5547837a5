import { z } from 'zod'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import type { KeptWatchRule } from '../../../shared/contract/watch-rules.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { RecordedEntry } from '../ports/ledger.ts'
import { fitsCondition } from './fits-condition.ts'

const payloadSchema = z.object({
  revision: z.number().int().positive(),
  kind: z.string(),
  notice: z.number().nullable()
})

/** A revision the desk made, as the record tells it. */
export interface RecordedRevision {
  readonly sequence: number
  readonly photoId: PhotoId
  readonly revision: number
  /** True where it was made from a notice, and not to take that back. */
  readonly corrects: boolean
}

/**
 * Reads what the record got since the last look, and notes each corrected revision a rule asks for: once, in one transaction with how far it was read.
 * What waits of an earlier revision of the same photo is overtaken.
 */
export async function planSendings(desk: Pick<DeskParts, 'store' | 'clock'>): Promise<void> {
  const { watch, ledger } = desk.store
  const rules = (await watch.rules()).filter(({ active }) => active)
  const upTo = await ledger.count()
  const place = await watch.place()
  if (place !== null && place >= upTo) return
  // No rule looks at what was before it.
  const after = Math.max(place ?? 0, Math.min(upTo, ...rules.map(({ from }) => from)))
  const revisions: RecordedRevision[] = []
  if (rules.length > 0)
    for await (const entry of ledger.recorded(after, upTo)) {
      const found = readRevision(entry)
      if (found !== null) revisions.push(found)
    }
  const at = desk.clock()
  await desk.store.transact(async (records) => {
    for (const found of revisions) for (const rule of rules) await plan(records, { rule, found, at })
    await records.watch.setPlace(upTo)
  })
}

interface Planned {
  readonly rule: KeptWatchRule
  readonly found: RecordedRevision
  readonly at: string
}

async function plan(records: DeskRecords, { rule, found, at }: Planned): Promise<void> {
  const { photoId, revision, sequence, corrects } = found
  if (sequence <= rule.from || (rule.on === 'corrections' && !corrects)) return
  const photo = await records.photos.get(photoId)
  if (photo === undefined || !fitsCondition(photo, rule.condition)) return
  if ((await records.watch.sending(rule.id, photoId, revision)) !== undefined) return
  for (const older of await records.watch.sendings(['waiting', 'failed'], rule.id))
    if (older.photoId === photoId) await records.watch.putSending({ ...older, state: 'overtaken', at })
  const fresh = { rule: rule.id, photoId, revision, state: 'waiting' as const, run: null, at, nextAt: at }
  await records.watch.putSending({ ...fresh, attempts: 0, failure: null })
}

function readRevision({ entry, payload }: RecordedEntry): RecordedRevision | null {
  if (entry.kind !== 'revision' || payload === null) return null
  const { revision, kind, notice } = payloadSchema.parse(JSON.parse(payload))
  const corrects = notice !== null && kind !== 'undo' && kind !== 'restore'
  return { sequence: entry.sequence, photoId: photoIdSchema.parse(entry.subject), revision, corrects }
}

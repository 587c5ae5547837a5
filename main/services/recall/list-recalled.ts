import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { listTexts } from '../../../shared/fields/field-value.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import type { FindResidue } from '../../../shared/notice/find-residue.ts'
import { compileResidue } from '../../../shared/notice/find-residue.ts'
import { findMeant } from '../notices/kill/find-meant.ts'
import { isKill, isKillInForce } from '../notices/kill/kill-in-force.ts'
import { fillInDerivedPairs } from '../notices/resend/fill-in-derived-pairs.ts'
import type { DeskRecords, PhotoRecord } from '../ports/desk-store.ts'

/** A photo that may have gone out with a wrong value, and which of its revisions say one. */
export interface RecalledSubject {
  readonly photo: PhotoRecord
  /** Killed: every version that went out is wrong, and there is no right one. */
  readonly barred: boolean
  readonly wrongRevisions: ReadonlySet<number>
}

type Records = Pick<DeskRecords, 'photos' | 'keys' | 'changes' | 'locks' | 'deliveries' | 'exports' | 'revisions'>

/**
 * The photos a notice means that left the desk, by delivery or into a folder, with the revisions that say its wrong values. Those it names and those changed on it
 * count, not such as only say the same words; where no words tell, a revision from before its change is wrong. Usable in a transaction.
 */
export async function listRecalled(records: Records, given: Notice): Promise<readonly RecalledSubject[]> {
  if (isKill(given) && !isKillInForce(given)) return []
  const notice = given.changes.length === 0 ? given : fillInDerivedPairs(given)
  const corrected = await listCorrections(records, notice)
  const meant = new Map((await findMeant(records, notice)).map(({ photo }) => [photo.id, photo]))
  const more = [...corrected.keys()].filter((id) => !meant.has(id))
  for (const photo of await records.photos.those(more)) meant.set(photo.id, photo)
  for (const { photoId } of notice.notMeant) meant.delete(photoId)
  const revisions = await listWentOut(records, [...meant.keys()])
  const find = compileResidue(notice.parsed.pairs)
  const subjects: RecalledSubject[] = []
  for (const photo of meant.values()) {
    const gone = revisions.get(photo.id)
    if (gone === undefined) continue
    const barred = isKill(notice)
    const before = corrected.get(photo.id) ?? 0
    // Also the present one: what still says the wrong value is not sent.
    const asked = [...new Set([...gone, photo.revision])]
    const saying = barred ? [] : await filterSaying(records, photo, asked, find)
    const wrong = barred ? asked : saying.length > 0 ? saying : asked.filter((revision) => revision <= before)
    subjects.push({ photo, barred, wrongRevisions: new Set(wrong) })
  }
  return subjects
}

// The revisions of each photo that left the desk; a photo that went nowhere has no key.
async function listWentOut(
  { deliveries, exports }: Pick<DeskRecords, 'deliveries' | 'exports'>,
  photoIds: readonly PhotoId[]
): Promise<ReadonlyMap<PhotoId, ReadonlySet<number>>> {
  const gone = new Map<PhotoId, Set<number>>()
  if (photoIds.length === 0) return gone
  const delivered = (await deliveries.find({ photoIds, limit: everyDelivery })).filter(
    ({ result }) => result === 'delivered'
  )
  for (const { photoId, revision } of [...delivered, ...(await exports.of(photoIds))])
    gone.set(photoId, (gone.get(photoId) ?? new Set()).add(revision))
  return gone
}

/** No limit: a recall that leaves somebody out is worse than a slow one. */
export const everyDelivery = Number.MAX_SAFE_INTEGER

// The last revision before the change on this notice that stands, by photo.
async function listCorrections(
  { changes }: Pick<Records, 'changes'>,
  notice: Notice
): Promise<ReadonlyMap<PhotoId, number>> {
  const before = new Map<PhotoId, number>()
  for (const number of notice.changes) {
    const change = await changes.get(number)
    if (change === undefined || change.kind !== 'notice') continue
    for (const { photoId, state, fromRevision } of await changes.items(number))
      if (state === 'applied') before.set(photoId, change.undoneBy === null ? fromRevision : (before.get(photoId) ?? 0))
  }
  return before
}

async function filterSaying(
  { revisions }: Pick<Records, 'revisions'>,
  photo: PhotoRecord,
  asked: readonly number[],
  find: FindResidue
): Promise<readonly number[]> {
  const saying: number[] = []
  for (const revision of asked) {
    const readings = (await revisions.get(photo.id, revision))?.readings
    const says = fieldKeys.some((key) =>
      (readings?.[key]?.copies ?? []).some(({ value }) => listTexts(value).some((text) => find(text).said.length > 0))
    )
    if (says) saying.push(revision)
  }
  return saying
}

import type { FieldMerge } from '../../../shared/contract/history-turn.ts'
import type { ChangeNumber } from '../../../shared/contract/identifiers.ts'
import type { PlannedPhoto } from '../changes/change-plan.ts'
import { refuseBreaking } from '../changes/refuse-breaking.ts'
import { findItemFile } from '../changes/written-file.ts'
import type { DeskParts } from '../desk-parts.ts'
import { refuseDeleted } from '../notices/kill/refuse-locked.ts'
import { refuseWriting, revisionConflict, unknownPhoto } from '../photos/refuse-photo.ts'
import type { ChangeItemRecord, ChangeRecord, PhotoRecord } from '../ports/desk-store.ts'
import type { ChosenPhoto } from './chosen-photo.ts'
import { assignMerged, mergeFields, tellMerged } from './merge-fields.ts'
import type { PhotoTurn } from './photo-turn.ts'
import { traceStanding } from './trace-standing.ts'

/** Back to before the change, or forth to its result. */
export type TurnDirection = 'undo' | 'redo'

/** Which change to turn in which of its photos, which way, and whether their Content Credentials may be broken. */
export interface TurnToPlan {
  readonly change: ChangeRecord
  readonly direction: TurnDirection
  /** Only these photos of the change; all of them where not given. */
  readonly photos?: readonly ChosenPhoto[] | undefined
  readonly breakCredentials?: boolean | undefined
}

/**
 * What turning does with each photo of the change that is not as wanted yet. One that was not changed since gets its exact bytes, of another the
 * fields are put together. Content Credentials that a redo or a merge would break are refused with `breaks-credentials`, unless they may be.
 */
export async function planTurn(desk: Pick<DeskParts, 'store'>, turn: TurnToPlan): Promise<PhotoTurn[]> {
  const turns: PhotoTurn[] = []
  for (const item of await desk.store.changes.items(turn.change.change)) {
    if (item.state !== 'applied' || item.afterSha256 === null) continue
    const chosen = turn.photos?.find(({ photoId }) => photoId === item.photoId)
    if (turn.photos !== undefined && chosen === undefined) continue
    const photo = await desk.store.photos.get(item.photoId)
    if (photo === undefined) throw unknownPhoto(item.photoId)
    const way = await findWay(desk, turn, item)
    if (way === null) continue
    if (chosen?.revision !== undefined && chosen.revision !== photo.revision)
      turns.push({ how: 'refused', photo, failure: revisionConflict(photo, chosen.revision) })
    else turns.push(await planPhoto(desk, turn, { photo, way }))
  }
  return turns
}

/** From which bytes and fields of a photo to which others a turn leads. */
interface Way {
  readonly item: ChangeItemRecord
  readonly left: { readonly sha256: string; readonly revision: number }
  readonly wanted: { readonly sha256: string; readonly revision: number }
}

// A turn takes back what last put the change in force, or out of it: after a merge that is the merge, with all that it kept.
async function findWay({ store }: Pick<DeskParts, 'store'>, turn: TurnToPlan, item: ChangeItemRecord) {
  const { change, direction } = turn
  const standing = traceStanding(await store.revisions.entries(item.photoId))
  const inForce = standing.inForce.get(change.change)
  if ((direction === 'undo') !== (inForce !== undefined)) return null
  const last = inForce ?? standing.undone.get(change.change)
  const lastItem = await findItem(store, item, last?.change ?? null)
  const [before, after] = [describeEnd(lastItem, 'before'), describeEnd(lastItem, 'after')]
  // Where no undo took it out, the photo came back by itself: the change is made once more.
  return last === undefined
    ? { item: lastItem, left: before, wanted: after }
    : { item: lastItem, left: after, wanted: before }
}

async function findItem(
  store: DeskParts['store'],
  item: ChangeItemRecord,
  change: ChangeNumber | null
): Promise<ChangeItemRecord> {
  if (change === null || change === item.change) return item
  const items = await store.changes.itemsOf(item.photoId, [change])
  return items.find(({ state }) => state === 'applied') ?? item
}

function describeEnd(item: ChangeItemRecord, end: 'before' | 'after'): Way['left'] {
  return end === 'before'
    ? { sha256: item.beforeSha256, revision: item.fromRevision }
    : { sha256: item.afterSha256 ?? item.beforeSha256, revision: item.toRevision ?? item.fromRevision }
}

async function planPhoto(
  desk: Pick<DeskParts, 'store'>,
  { direction, breakCredentials = false }: TurnToPlan,
  { photo, way }: { readonly photo: PhotoRecord; readonly way: Way }
): Promise<PhotoTurn> {
  const refusal = refuseWriting(photo)
  if (refusal !== null) return { how: 'refused', photo, failure: refusal }
  const file = findItemFile(way.item, photo.reading)
  if (file.sha256 !== way.left.sha256) return planMerge(desk, { photo, way, breakCredentials })
  // An undo gives back what was before, whatever that was; a redo breaks anew what the undo made whole.
  const mayBreak = direction === 'undo' || breakCredentials
  const { sha256 } = way.wanted
  const planned = { photo, write: { kind: 'bytes', file, sha256 }, breakCredentials: mayBreak } as const
  const gone = photo.lock?.deletion?.vault.includes(sha256) ? refuseDeleted(photo, 'Nothing was written.') : null
  const failure = gone ?? refuseBreaking(planned)
  return failure === null ? { how: 'exact', photo, planned } : { how: 'refused', photo, failure }
}

async function planMerge(
  { store }: Pick<DeskParts, 'store'>,
  merge: { readonly photo: PhotoRecord; readonly way: Way; readonly breakCredentials: boolean }
): Promise<PhotoTurn> {
  const { photo, way, breakCredentials } = merge
  const [left, wanted] = await Promise.all(
    [way.left, way.wanted].map(({ revision }) => store.revisions.get(photo.id, revision))
  )
  if (left === undefined || wanted === undefined)
    throw new Error(`Change ${way.item.change} names revisions of photo ${photo.id} that the desk does not have`)
  const readings = { base: left.readings, ours: photo.reading.fields, theirs: wanted.readings }
  const fields: readonly FieldMerge[] = mergeFields(readings)
  const assign = assignMerged(readings.ours, fields)
  const decisions = { merged: tellMerged(fields) }
  const planned: PlannedPhoto = { photo, write: { kind: 'fields', assign }, breakCredentials, decisions }
  const failure = refuseBreaking(planned)
  if (failure !== null) return { how: 'refused', photo, failure }
  const conflict = fields.some(({ outcome }) => outcome === 'conflict')
  return { how: conflict ? 'conflict' : 'merged', photo, fields, planned }
}

import { DeskError } from '../../shared/contract/desk-error.ts'
import type { PlanEntry } from './change-plan.ts'
import type { DeskParts } from './desk-parts.ts'
import type { ChangeItemRecord, ChangeRecord, PhotoRecord } from './ports/desk-store.ts'
import { refuseWriting, toFailedPhoto } from './refuse-photo.ts'

/** Back to before the change, or forth to its result. */
export type TurnDirection = 'undo' | 'redo'

/**
 * A plan entry for each photo of the change that does not have the wanted bytes yet; empty where all have them.
 *
 * A photo that was changed since is refused with `revision-conflict`: its exact earlier bytes would throw the later change away.
 */
export async function planTurnBack(
  desk: Pick<DeskParts, 'store'>,
  change: ChangeRecord,
  direction: TurnDirection
): Promise<PlanEntry[]> {
  const entries: PlanEntry[] = []
  for (const item of await desk.store.changes.items(change.change)) {
    if (item.state !== 'applied' || item.afterSha256 === null) continue
    const photo = await desk.store.photos.get(item.photoId)
    if (photo === undefined)
      throw new Error(`Change ${change.change} names photo ${item.photoId}, which the index does not have`)
    const wanted = direction === 'undo' ? item.beforeSha256 : item.afterSha256
    const expected = direction === 'undo' ? item.afterSha256 : item.beforeSha256
    if (photo.reading.sha256 === wanted) continue
    const refusal = refuseWriting(photo) ?? refuseChangedSince(item, photo, expected, direction)
    entries.push(
      refusal === null
        ? { planned: { photo, write: { kind: 'bytes', sha256: wanted } } }
        : { refused: toFailedPhoto(photo.id, photo.path, refusal) }
    )
  }
  return entries
}

function refuseChangedSince(
  item: ChangeItemRecord,
  photo: PhotoRecord,
  expected: string,
  direction: TurnDirection
): DeskError | null {
  if (photo.reading.sha256 === expected) return null
  const base =
    direction === 'undo'
      ? `revision ${item.toRevision}, which change ${item.change} made`
      : `revision ${item.fromRevision}`
  return new DeskError(
    'revision-conflict',
    `${photo.fileName} was changed after ${base}: it is at revision ${photo.revision} now. Nothing was written. Undo the later change first, or set the fields by hand.`,
    { path: photo.path }
  )
}

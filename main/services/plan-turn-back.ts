import { DeskError } from '../../shared/contract/desk-error.ts'
import type { PlanEntry } from './change-plan.ts'
import type { DeskParts } from './desk-parts.ts'
import { refuseDeleted } from './kill/refuse-locked.ts'
import type { ChangeItemRecord, ChangeRecord, PhotoRecord } from './ports/desk-store.ts'
import { refuseBreaking } from './refuse-breaking.ts'
import { refuseWriting, toFailedPhoto } from './refuse-photo.ts'
import { findItemFile } from './written-file.ts'

/** Back to before the change, or forth to its result. */
export type TurnDirection = 'undo' | 'redo'

/** Which change to turn, which way, and whether photos' Content Credentials may be broken on the way forth. */
export interface TurnToPlan {
  readonly change: ChangeRecord
  readonly direction: TurnDirection
  readonly breakCredentials?: boolean | undefined
}

/**
 * A plan entry for each photo of the change that does not have the wanted bytes yet; empty where all have them.
 *
 * A photo that was changed since is refused with `revision-conflict`: its exact earlier bytes would throw the later change away. One whose Content
 * Credentials a redo would break is refused with `breaks-credentials`, unless they may be broken.
 */
export async function planTurnBack(
  desk: Pick<DeskParts, 'store'>,
  { change, direction, breakCredentials = false }: TurnToPlan
): Promise<PlanEntry[]> {
  const entries: PlanEntry[] = []
  for (const item of await desk.store.changes.items(change.change)) {
    if (item.state !== 'applied' || item.afterSha256 === null) continue
    const photo = await desk.store.photos.get(item.photoId)
    if (photo === undefined)
      throw new Error(`Change ${change.change} names photo ${item.photoId}, which the index does not have`)
    const wanted = direction === 'undo' ? item.beforeSha256 : item.afterSha256
    const expected = direction === 'undo' ? item.afterSha256 : item.beforeSha256
    const file = findItemFile(item, photo.reading)
    if (file.sha256 === wanted) continue
    // An undo gives back what was before, whatever that was; a redo breaks anew what the undo made whole.
    const mayBreak = direction === 'undo' || breakCredentials
    const planned = { photo, write: { kind: 'bytes', file, sha256: wanted }, breakCredentials: mayBreak } as const
    const refusal =
      refuseWriting(photo) ??
      (photo.lock?.deletion?.vault.includes(wanted) ? refuseDeleted(photo, 'Nothing was written.') : null) ??
      (file.sha256 === expected ? refuseBreaking(planned) : changedSince(item, photo, direction))
    entries.push(refusal === null ? { planned } : { refused: toFailedPhoto(photo.id, photo.path, refusal) })
  }
  return entries
}

function changedSince(item: ChangeItemRecord, photo: PhotoRecord, direction: TurnDirection): DeskError {
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

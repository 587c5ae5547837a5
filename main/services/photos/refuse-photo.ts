import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { FailedPhoto } from '../changes/change-plan.ts'
import { refuseDeleted, refuseLocked } from '../notices/kill/refuse-locked.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** Why this photo cannot be written at all, whatever the values: missing, locked, or a file Erratum does not write. */
export function refuseWriting(photo: PhotoRecord): DeskError | null {
  const { path } = photo
  const undone = 'Nothing was written.'
  const refused = refuseLocked(photo, undone)
  if (refused !== null) return refused
  if (photo.missing) return refuseDeleted(photo, undone) ?? refuseMissing(photo, undone)
  const { refusal } = photo.reading
  // Rights change without leaving a trace in size or time: whether the file may be written now, the writer finds out.
  if (refusal === null || mayHavePassed(refusal)) return null
  return new DeskError(refusal.code, refusal.message, { path })
}

/** True for a refusal that the person may have put right meanwhile, without the file looking any different. */
function mayHavePassed(refusal: DeskFailure): boolean {
  return refusal.code === 'read-only-file' || refusal.code === 'read-only-folder'
}

/** The photo moved on since the person looked at it. */
export function revisionConflict(photo: PhotoRecord, seen: number): DeskError {
  return new DeskError(
    'revision-conflict',
    `${photo.fileName} is at revision ${photo.revision}; you saw revision ${seen}. Nothing was written. Look at its present values and save again.`,
    { path: photo.path }
  )
}

/** The photo says already what was asked. */
export function nothingToDo(photo: PhotoRecord): DeskError {
  const { path, fileName, reading } = photo
  const words =
    reading.writeTarget === 'file' && reading.sidecars.length > 0
      ? `${fileName} itself already says this. Nothing was written. What still differs stands in the sidecar beside it, which an edit of the photo leaves as it is: change it there.`
      : `${fileName} already says this in every copy. Nothing was written, nothing needs doing.`
  return new DeskError('nothing-to-do', words, { path })
}

/** The bytes on disk are not those the desk last saw. */
export function changedOnDisk(photo: Pick<PhotoRecord, 'fileName' | 'path'>): DeskError {
  return new DeskError(
    'changed-on-disk',
    `${photo.fileName} was changed by another program since the desk read it. Nothing was written. Read its folder again, then repeat the change.`,
    { path: photo.path }
  )
}

/** The person stopped the work before this photo's turn. */
export function stoppedBefore(path: string): DeskError {
  return new DeskError(
    'cancelled',
    'Stopped before this photo was begun. It is as it was; what was finished before stays, and can be undone.',
    {
      path
    }
  )
}

/** The desk has no photo of this id. */
export function unknownPhoto(id: PhotoId): DeskError {
  return new DeskError('not-found', `The desk knows no photo ${id}. Nothing was done. Read its folder first.`)
}

/** The failure as a change reports it. */
export function toFailedPhoto(photoId: PhotoId, path: string, error: DeskError): FailedPhoto {
  return { photoId, path, code: error.code, message: error.message }
}

/** The failure for a photo whose file is gone; null where it is there. `undone` says what did not happen: "It was not exported." */
export function refuseMissing({ path, fileName, missing }: PhotoRecord, undone: string): DeskError | null {
  if (!missing) return null
  return new DeskError(
    'not-found',
    `${fileName} is no longer at its place. ${undone} Bring it back, or read its folder again.`,
    { path }
  )
}

import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { refuseDeleted, refuseLocked } from '../notices/kill/refuse-locked.ts'
import { refuseMissing, unknownPhoto } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** These photos, each once, in this order. Throws DeskError `not-found` for one the desk does not know. */
export async function choosePhotos(
  desk: Pick<DeskParts, 'store'>,
  ids: readonly PhotoId[]
): Promise<readonly PhotoRecord[]> {
  const known = new Map((await desk.store.photos.those(ids)).map((photo) => [photo.id, photo]))
  return [...new Set(ids)].map((id) => {
    const photo = known.get(id)
    if (photo === undefined) throw unknownPhoto(id)
    return photo
  })
}

/**
 * Why the files of this photo stay where they are: gone, being deleted, or for anything but a new name, locked. `what` says what was not done:
 * "It was not moved."
 */
export function refuseFileWork(photo: PhotoRecord, what: string, act: 'rename' | 'other'): DeskError | null {
  const { path, fileName, lock } = photo
  const locked = act === 'rename' ? null : refuseLocked(photo, what)
  if (locked !== null) return locked
  const deleted = refuseDeleted(photo, what)
  if (deleted !== null) return deleted
  if (lock?.released === null && lock.deletion !== null)
    return new DeskError('killed', `${fileName} is being deleted by kill policy. ${what} Finish that first.`, { path })
  return refuseMissing(photo, what)
}

/** What lies in the folders of these photos, by folder, or why it cannot be seen. */
export async function listFolders(
  paths: readonly string[]
): Promise<ReadonlyMap<string, readonly string[] | DeskError>> {
  const folders = new Map<string, readonly string[] | DeskError>()
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    try {
      folders.set(folder, await readdir(folder))
    } catch (error) {
      folders.set(folder, expectFailure(error, folder))
    }
  }
  return folders
}

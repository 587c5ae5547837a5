import { DeskError } from '../../../shared/contract/desk-error.ts'
import { refuseDeleted, refuseLocked } from '../notices/kill/refuse-locked.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** Refuses a photo that may not leave the desk. Throws DeskError `locked`, `killed`, `not-found`. */
export function refuseExport(photo: PhotoRecord): void {
  const { path, fileName } = photo
  const refused = refuseLocked(photo, 'It was not exported.') ?? refuseDeleted(photo, 'It was not exported.')
  if (refused !== null) throw refused
  if (photo.missing) {
    throw new DeskError(
      'not-found',
      `${fileName} is no longer at its place. It was not exported. Bring it back, or read its folder again.`,
      { path }
    )
  }
}

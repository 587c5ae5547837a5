import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import { unknownPhoto } from './refuse-photo.ts'

/** The photo of this id. Throws DeskError `not-found`. */
export async function getPhoto(desk: Pick<DeskParts, 'store'>, id: PhotoId): Promise<PhotoRecord> {
  const photo = await desk.store.photos.get(id)
  if (photo === undefined) throw unknownPhoto(id)
  return photo
}

import type { ExportRefusal } from '../../../shared/contract/export.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { refuseExport } from './refuse-export.ts'

/** Which of these photos would not be exported now, whatever the preset, and why. Throws DeskError `not-found` for a photo the desk does not know. */
export async function listRefusals(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  photoIds: readonly PhotoId[]
): Promise<ExportRefusal[]> {
  const now = desk.clock()
  const refused: ExportRefusal[] = []
  for (const photoId of new Set(photoIds)) {
    const photo = await getPhoto(desk, photoId)
    try {
      refuseExport(photo, now)
    } catch (error) {
      const { code, message } = expectFailure(error, photo.path)
      refused.push({ photoId, from: photo.path, code, message })
    }
  }
  return refused
}

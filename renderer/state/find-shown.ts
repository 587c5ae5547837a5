import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import type { DeskState } from './desk-state.ts'

/** A photo as the sheet shows it now, else as it was read in full; undefined where neither is held. */
export function findShown(
  { pages, details }: Pick<DeskState, 'pages' | 'details'>,
  photoId: PhotoId
): PhotoSummary | undefined {
  for (const { photos } of pages.values()) {
    const found = photos.find(({ id }) => id === photoId)
    if (found) return found
  }
  return details.get(photoId)?.detail
}

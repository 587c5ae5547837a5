import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { Marks } from './marks-slice.ts'
import type { PhotoPage } from './photos-slice.ts'

/** The pages with these photos marked and waiting to be written; locked ones stay, the engine refuses them. */
export function markPages(
  pages: ReadonlyMap<number, PhotoPage>,
  photoIds: ReadonlySet<PhotoId>,
  marks: Partial<Marks>
): ReadonlyMap<number, PhotoPage> {
  return new Map(
    [...pages].map(([number, page]) => {
      if (!page.photos.some(({ id }) => photoIds.has(id))) return [number, page]
      const photos = page.photos.map((photo) =>
        photoIds.has(photo.id) && !photo.locked ? { ...photo, ...marks, waiting: true } : photo
      )
      return [number, { ...page, photos }]
    })
  )
}

import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoPage } from './photos-slice.ts'

/** Photos in one page of the sparse list. */
export const pageSize = 200

/** Pages held at once: some 8,000 photos, whatever the length of the list. */
const heldPages = 40

/** The numbers of the pages between two indexes, both inclusive. */
export function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(0, last) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

/** The pages with one more, without those farthest from it where they are too many. */
export function holdPage(
  pages: ReadonlyMap<number, PhotoPage>,
  page: number,
  held: PhotoPage
): ReadonlyMap<number, PhotoPage> {
  const near = [...pages]
    .filter(([other]) => other !== page)
    .sort(([a], [b]) => Math.abs(a - page) - Math.abs(b - page))
  return new Map([[page, held], ...near.slice(0, heldPages - 1)])
}

/** The index of a photo in the list, where its page is held. */
export function findHeldIndex(pages: ReadonlyMap<number, PhotoPage>, photoId: PhotoId): number | undefined {
  for (const [page, { photos }] of pages) {
    const at = photos.findIndex((photo) => photo.id === photoId)
    if (at >= 0) return page * pageSize + at
  }
  return undefined
}

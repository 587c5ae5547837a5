import type { PhotoCounts, PhotoFilter, PhotoSummary } from '../../shared/contract/photo.ts'
import type { PhotoSort } from '../../shared/orders/photo-orders.ts'

/** Photos of one page of the sparse list, and the freshness they were read at. */
export interface PhotoPage {
  readonly photos: readonly PhotoSummary[]
  readonly freshness: number
}

/** The list of the contact sheet: a window on any number of photos, held a few pages at a time. */
export interface PhotosSlice {
  readonly filter: PhotoFilter
  readonly sort: PhotoSort
  readonly descending: boolean
  /** Photos in the list; null until the first answer. */
  readonly total: number | null
  readonly counts: PhotoCounts | null
  readonly pages: ReadonlyMap<number, PhotoPage>
  /** Counts up with each new filter or order; answers to older ones are dropped. */
  readonly query: number
  /** The query whose answers `pages` holds. */
  readonly shownQuery: number
  /** Counts up when photos changed; older pages stay on show until read again. */
  readonly freshness: number
  /** Why the list could not be read; null where it could. */
  readonly listProblem: string | null
  /** Replaces the whole filter. */
  setFilter(filter: PhotoFilter): void
  /** Sets the order; the same order again turns it round. */
  setSort(sort: PhotoSort): void
  /** Tells which frames are on show, so that their pages are read. Indexes from 0, both inclusive. */
  showRange(first: number, last: number): void
  /** The photo at an index, where its page is held. */
  photoAt(index: number): PhotoSummary | undefined
  /** Reads again what is on show, keeping it until the answer is there. */
  refreshPhotos(): void
}

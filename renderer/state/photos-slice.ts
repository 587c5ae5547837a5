import type { PhotoCounts, PhotoFilter, PhotoSummary } from '../../shared/contract/photo.ts'
import type { GroupHead } from '../../shared/contract/photo-groups.ts'
import type { PhotoGroup } from '../../shared/contract/photo-order.ts'
import type { PhotoGrouping, PhotoSort } from '../../shared/orders/photo-orders.ts'

import type { SheetOrder } from './sheet-orders.ts'

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
  /** What the photos stand in groups by; null for a list without groups. */
  readonly group: PhotoGroup | null
  /** The heads of the list; null without groups, until they are counted, and where there are too many. */
  readonly groups: readonly GroupHead[] | null
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
  /** Shows another list in an order of its own, which is not remembered. */
  showList(list: { readonly filter: PhotoFilter } & SheetOrder): void
  /** Sets the order; the same order again turns it round. Remembered for the source on show. */
  setSort(sort: PhotoSort): void
  /** Sets what the photos are grouped by; the same again turns the groups round, null takes them away. Remembered as the order is. */
  setGroup(by: PhotoGrouping | null): void
  /** Tells which frames are on show, so that their pages are read. Indexes from 0, both inclusive. */
  showRange(first: number, last: number): void
  /** The photo at an index, where its page is held. */
  photoAt(index: number): PhotoSummary | undefined
  /** Reads again what is on show, keeping it until the answer is there. */
  refreshPhotos(): void
}

import type { PhotoSort } from '../../shared/orders/photo-orders.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import { holdPage, pageSize, pagesBetween } from './list-window.ts'
import type { PhotosSlice } from './photos-slice.ts'
import { settleCursor } from './settle-cursor.ts'

const downFirst: ReadonlySet<PhotoSort> = new Set(['received', 'created', 'stars', 'edited'])

/** The sparse list of the contact sheet. */
export const createPhotosSlice: SliceCreator<PhotosSlice> = (set, get) => {
  const underWay = new Set<string>()
  let range = { first: 0, last: 0 }

  const loadPage = async (page: number): Promise<void> => {
    const { engine, query, freshness, filter, sort, descending } = get()
    const name = `${query}.${freshness}.${page}`
    if (underWay.has(name)) return
    underWay.add(name)
    try {
      const { total, photos } = await engine.client.photos.list({
        filter,
        sort,
        descending,
        offset: page * pageSize,
        limit: pageSize
      })
      if (get().query !== query) return
      const { pages, shownQuery } = get()
      set({
        pages: holdPage(shownQuery === query ? pages : new Map(), page, { photos, freshness }),
        total,
        shownQuery: query,
        listProblem: null
      })
      set(settleCursor(get()))
    } catch (error) {
      if (get().query === query) set({ listProblem: describeFailure(error).words })
    } finally {
      underWay.delete(name)
    }
  }
  const loadCounts = async (): Promise<void> => {
    const { engine, query, filter } = get()
    try {
      const counts = await engine.client.photos.counts({ filter })
      if (get().query === query) set({ counts })
    } catch (error) {
      if (get().query === query) set({ listProblem: describeFailure(error).words })
    }
  }
  const loadRange = (): void => {
    const { pages, shownQuery, query, freshness } = get()
    for (const page of pagesBetween(range.first, range.last)) {
      if (shownQuery !== query || pages.get(page)?.freshness !== freshness) void loadPage(page)
    }
  }
  const ask = (part: Partial<PhotosSlice>): void => {
    range = { first: 0, last: 0 }
    set({ ...part, query: get().query + 1, cursor: 0, cursorId: null, anchor: 0, moved: false, selected: new Set() })
    loadRange()
    void loadCounts()
  }
  return {
    filter: {},
    sort: 'received',
    descending: true,
    total: null,
    counts: null,
    pages: new Map(),
    query: 0,
    shownQuery: -1,
    freshness: 0,
    listProblem: null,
    setFilter: (filter) => ask({ filter }),
    setSort: (sort) =>
      ask(sort === get().sort ? { descending: !get().descending } : { sort, descending: downFirst.has(sort) }),
    showRange: (first, last) => {
      range = { first, last }
      loadRange()
    },
    photoAt: (index) => get().pages.get(Math.floor(index / pageSize))?.photos[index % pageSize],
    refreshPhotos: () => {
      set({ freshness: get().freshness + 1 })
      loadRange()
      void loadCounts()
    }
  }
}

import { beginsDownwards, nameOrder } from '../../shared/orders/photo-orders.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import { holdPage, pageSize, pagesBetween } from './list-window.ts'
import type { PhotoPage, PhotosSlice } from './photos-slice.ts'
import type { SmallMemory } from './remembered-panels.ts'
import { settleCursor } from './settle-cursor.ts'
import type { SheetOrder } from './sheet-orders.ts'
import { askOrder, recallOrder, rememberOrder } from './sheet-orders.ts'

/** The sparse list of the contact sheet. How each source was ordered is kept in `memory`. */
export const createPhotosSlice =
  (memory: SmallMemory): SliceCreator<PhotosSlice> =>
  (set, get) => {
    const underWay = new Set<string>()
    let saidTooMany = -1
    let countsFreshness = 0
    let groupsFreshness = 0
    let range = { first: 0, last: 0 }

    // Answers come in any order: an older one must not take the place of a newer.
    const isOlder = (held: PhotoPage | undefined, freshness: number): boolean =>
      held !== undefined && held.freshness > freshness
    const loadPage = async (page: number): Promise<void> => {
      const { engine, query, freshness, filter } = get()
      const name = `${query}.${freshness}.${page}`
      if (underWay.has(name)) return
      underWay.add(name)
      try {
        const { total, photos } = await engine.client.photos.list({
          filter,
          ...askOrder(get()),
          offset: page * pageSize,
          limit: pageSize
        })
        const { pages, shownQuery } = get()
        if (get().query !== query || isOlder(shownQuery === query ? pages.get(page) : undefined, freshness)) return
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
      const { engine, query, freshness, filter } = get()
      try {
        const counts = await engine.client.photos.counts({ filter })
        if (get().query !== query || freshness < countsFreshness) return
        countsFreshness = freshness
        set({ counts })
      } catch (error) {
        if (get().query === query) set({ listProblem: describeFailure(error).words })
      }
    }
    const loadGroups = async (): Promise<void> => {
      const { engine, query, freshness, filter, group } = get()
      if (group === null) return
      try {
        const { groups, tooMany } = await engine.client.photos.groups({ filter, group })
        if (get().query !== query || freshness < groupsFreshness) return
        groupsFreshness = freshness
        set({ groups: tooMany ? null : groups })
        const words = phrase('state.too-many-groups', { order: nameOrder(group.by).toLowerCase() })
        if (tooMany && saidTooMany !== query) get().say({ kind: 'note', words })
        if (tooMany) saidTooMany = query
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
      set({
        ...part,
        groups: null,
        query: get().query + 1,
        cursor: 0,
        cursorId: null,
        anchor: 0,
        moved: false,
        selected: new Set()
      })
      loadRange()
      void loadCounts()
      void loadGroups()
    }
    const order = (part: Partial<SheetOrder>): void => {
      const { sort, descending, group, filter } = get()
      const next = { sort, descending, group, ...part }
      rememberOrder(memory, filter, next)
      ask(next)
    }
    return {
      filter: {},
      ...recallOrder(memory, {}),
      groups: null,
      total: null,
      counts: null,
      pages: new Map(),
      query: 0,
      shownQuery: -1,
      freshness: 0,
      listProblem: null,
      setFilter: (filter) =>
        ask(filter.sourceId === get().filter.sourceId ? { filter } : { filter, ...recallOrder(memory, filter) }),
      showList: ({ filter, sort, descending, group }) => ask({ filter, sort, descending, group }),
      setSort: (sort) =>
        order(sort === get().sort ? { descending: !get().descending } : { sort, descending: beginsDownwards(sort) }),
      setGroup: (by) => {
        const { group } = get()
        if (by === null) return order({ group: null })
        order({ group: { by, descending: group?.by === by ? !group.descending : beginsDownwards(by) } })
      },
      showRange: (first, last) => {
        range = { first, last }
        loadRange()
      },
      photoAt: (index) => get().pages.get(Math.floor(index / pageSize))?.photos[index % pageSize],
      refreshPhotos: () => {
        set({ freshness: get().freshness + 1 })
        loadRange()
        void loadCounts()
        void loadGroups()
      }
    }
  }

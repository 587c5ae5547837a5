import { phrase } from '../messages/phrase.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { SearchesSlice } from './searches-slice.ts'

/** The saved searches. A failure is said in a toast; what was known stays. */
export const createSearchesSlice: SliceCreator<SearchesSlice> = (set, get) => {
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      const { code, words } = describeFailure(error)
      if (code !== 'connection-lost') get().say({ kind: 'failure', words })
    }
  }
  return {
    searches: null,
    searchId: null,
    reloadSearches: () => attempt(async () => set({ searches: await get().engine.client.searches.list({}) })),
    showSearch: (id) => {
      const search = get().searches?.find((one) => one.id === id)
      if (search === undefined) return
      get().openScreen({ name: 'sheet' })
      get().showList(search)
      set({ searchId: id })
    },
    leaveSearch: () => set({ searchId: null }),
    saveSearch: (name) =>
      attempt(async () => {
        const { engine, filter, sort, descending, group } = get()
        const { id, replaced } = await engine.client.searches.save({ name, filter, sort, descending, group })
        set({ searchId: id })
        const words = replaced ? phrase('state.search-replaced', { name }) : phrase('state.search-saved', { name })
        get().say({ kind: 'note', words })
        await get().reloadSearches()
      }),
    renameSearch: (id, name) =>
      attempt(async () => {
        await get().engine.client.searches.rename({ id, name })
        await get().reloadSearches()
      }),
    removeSearch: (id) =>
      attempt(async () => {
        await get().engine.client.searches.remove({ id })
        if (get().searchId === id) set({ searchId: null })
        await get().reloadSearches()
      })
  }
}

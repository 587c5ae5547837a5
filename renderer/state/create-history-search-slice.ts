import type { HistoryQuery } from '../../shared/contract/history-view.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState, SliceCreator } from './desk-state.ts'
import type { HistoryFound, HistorySearch, HistorySearchSlice } from './history-search-slice.ts'

/** Nothing asked for. */
const emptyHistorySearch: HistorySearch = {
  text: '',
  by: '',
  field: null,
  notice: null,
  from: null,
  to: null,
  asOf: null
}

/** The query of a search as the engine takes it: what says nothing is left out. */
function readHistoryQuery({ text, by, field, notice, from, to }: HistorySearch): HistoryQuery {
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(by.trim() === '' ? {} : { by: by.trim() }),
    ...(field === null ? {} : { field }),
    ...(notice === null ? {} : { notice }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to })
  }
}

type Client = DeskState['engine']['client']

/** Asks the engine. Null where a moment is asked for and no words: then there is nothing to look for. */
async function find(client: Client, search: HistorySearch, signal: AbortSignal): Promise<HistoryFound | null> {
  if (search.asOf === null) {
    const { hits, next } = await client.history.search({ query: readHistoryQuery(search) }, { signal })
    return { kind: 'ever', hits, next }
  }
  const text = search.text.trim()
  if (text === '') return null
  return { kind: 'as-of', hits: await client.photos.find({ text, at: search.asOf }, { signal }) }
}

/** The search in history. */
export const createHistorySearchSlice: SliceCreator<HistorySearchSlice> = (set, get) => {
  let running = new AbortController()
  const ask = async (work: (signal: AbortSignal) => Promise<Partial<DeskState>>): Promise<void> => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    set({ historySearching: true, historyProblem: null })
    try {
      const part = await work(signal)
      if (!signal.aborted) set({ ...part, historySearching: false })
    } catch (error) {
      if (!signal.aborted) set({ historySearching: false, historyProblem: describeFailure(error).words })
    }
  }
  return {
    historySearch: emptyHistorySearch,
    historyFound: null,
    historyCursor: 0,
    historySearching: false,
    historyProblem: null,
    searchHistory: (part) => {
      const historySearch = { ...get().historySearch, ...part }
      set({ historySearch })
      return ask(async (signal) => ({
        historyFound: await find(get().engine.client, historySearch, signal),
        historyCursor: 0
      }))
    },
    findMoreHistory: async () => {
      const { historyFound: found, historySearch, engine, historySearching } = get()
      if (historySearching || found?.kind !== 'ever' || found.next === null) return
      const after = found.next
      await ask(async (signal) => {
        const query = readHistoryQuery(historySearch)
        const { hits, next } = await engine.client.history.search({ query, after }, { signal })
        return { historyFound: { kind: 'ever', hits: [...found.hits, ...hits], next } }
      })
    },
    setHistoryCursor: (historyCursor) => set({ historyCursor })
  }
}

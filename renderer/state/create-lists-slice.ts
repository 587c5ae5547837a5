import type { TermListFacts } from '../../shared/contract/lists.ts'
import { placeTerms } from '../../shared/lists/term-tree.ts'
import { phrase } from '../messages/phrase.ts'
import { readBase64 } from '../ui/read-base64.ts'
import { saveFile } from '../ui/save-file.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState, SliceCreator } from './desk-state.ts'
import type { ListsSlice, LoadedList } from './lists-slice.ts'

const isSame = (one: TermListFacts, other: TermListFacts): boolean =>
  one.name === other.name && one.at === other.at && one.count === other.count && one.kind === other.kind

/** The desk's lists of keywords, persons and places. */
export const createListsSlice: SliceCreator<ListsSlice> = (set, get) => {
  const tell = async (work: (state: DeskState) => Promise<string>): Promise<void> => {
    try {
      get().say({ kind: 'fact', words: await work(get()) })
      await get().loadLists()
    } catch (error) {
      get().say({ kind: 'failure', words: describeFailure(error).words })
    }
  }
  return {
    lists: [],
    loadLists: async () => {
      const { engine, lists: held } = get()
      try {
        const facts = await engine.client.lists.list({})
        if (facts.length === held.length && facts.every((one, at) => held[at] && isSame(one, held[at].facts))) return
        const lists: LoadedList[] = []
        for (const one of facts) {
          const known = held.find((list) => isSame(list.facts, one))
          lists.push(
            known ?? { facts: one, terms: placeTerms((await engine.client.lists.get({ name: one.name })).terms) }
          )
        }
        set({ lists })
      } catch (error) {
        const { code, words } = describeFailure(error)
        if (code !== 'connection-lost') get().say({ kind: 'failure', words })
      }
    },
    importList: (file, kind) =>
      tell(async ({ engine, info }) => {
        const name = file.name.replace(/\.[^.]+$/, '')
        const by = info ? { by: info.user } : {}
        const { list, badLines } = await engine.client.lists.import({
          name,
          kind,
          bytes: await readBase64(file),
          ...by
        })
        const taken = phrase('state.list-taken', { count: list.count, list: list.name })
        return badLines.length === 0 ? taken : phrase('state.list-bad-lines', { taken, lines: badLines.join(', ') })
      }),
    exportList: async (name) => {
      try {
        const { fileName, text } = await get().engine.client.lists.export({ name })
        saveFile({ fileName, content: new Blob([text], { type: 'text/plain' }) })
      } catch (error) {
        get().say({ kind: 'failure', words: describeFailure(error).words })
      }
    },
    removeList: (name) =>
      tell(async ({ engine, info }) => {
        await engine.client.lists.remove({ name, ...(info ? { by: info.user } : {}) })
        return phrase('state.list-gone', { name })
      })
  }
}

import type { ReplaceScope } from '../../shared/contract/replace.ts'
import { shortenSide } from '../../shared/replace/shorten-side.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import { findSigned } from './find-signed.ts'
import type { ReplaceAsk, ReplaceSlice } from './replace-slice.ts'
import { listTicked } from './replace-ticks.ts'

const emptyAsk: ReplaceAsk = {
  find: '',
  replace: '',
  wholeWords: true,
  matchCase: false,
  matchAccents: false,
  pattern: false,
  keepPossessive: true,
  keepCapitals: false,
  where: 'list',
  without: new Set()
}

// Replacements made that the screen offers again.
const mostMade = 5

/** Find and replace. */
export const createReplaceSlice: SliceCreator<ReplaceSlice> = (set, get) => {
  let running = new AbortController()
  const readScope = (): ReplaceScope => {
    const { replaceAsk, replaceSelection, replaceList } = get()
    if (replaceAsk.where === 'selection' && replaceSelection.length > 0)
      return { in: 'photos', ids: [...replaceSelection] }
    return { in: 'filter', filter: replaceAsk.where === 'list' ? replaceList.filter : {} }
  }
  const look = async (): Promise<void> => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const { replaceAsk, engine } = get()
    const { where: _, without: __, ...query } = replaceAsk
    if (query.find === '') return set({ replaceFound: null, replaceSearching: false, replaceProblem: null })
    set({ replaceSearching: true, replaceProblem: null })
    try {
      const found = await engine.client.replace.preview({ query, scope: readScope() }, { signal })
      if (!signal.aborted) set({ replaceFound: found, replaceSearching: false })
    } catch (error) {
      if (signal.aborted) return
      set({ replaceFound: null, replaceSearching: false, replaceProblem: describeFailure(error).words })
    }
  }
  return {
    replaceAsk: emptyAsk,
    replaceSelection: [],
    replaceList: { filter: {}, total: 0 },
    replaceFound: null,
    replaceOff: new Set(),
    replaceCursor: 0,
    replaceSearching: false,
    replaceWriting: false,
    replaceProblem: null,
    replaceMade: [],
    beginReplace: () => {
      const { screen, selected, filter, total, openScreen, askReplace, selectedIds } = get()
      if (screen.name === 'replace') return
      // Several photos were selected on purpose; one is only where the cursor stands.
      const photos = selected.size > 1 || screen.name === 'info' ? selectedIds() : []
      set({ replaceSelection: photos, replaceList: { filter, total: total ?? 0 }, replaceCursor: 0 })
      openScreen({ name: 'replace' })
      void askReplace({ where: photos.length > 0 ? 'selection' : 'list' })
    },
    askReplace: (part) => {
      set({ replaceAsk: { ...get().replaceAsk, ...part } })
      // Which fields count is decided over what was found.
      if (Object.keys(part).every((key) => key === 'without')) return Promise.resolve()
      set({ replaceOff: new Set(), replaceCursor: 0 })
      return look()
    },
    setReplaceCursor: (replaceCursor) => set({ replaceCursor }),
    tickReplace: (keys) => {
      const off = new Set(get().replaceOff)
      const all = keys.every((key) => !off.has(key))
      for (const key of keys) all ? off.add(key) : off.delete(key)
      set({ replaceOff: off })
    },
    applyReplace: async () => {
      const { replaceAsk, replaceFound, replaceOff, engine, info, replaceWriting, askBreaking } = get()
      const ticked = listTicked(replaceFound, replaceOff, replaceAsk.without)
      if (replaceWriting || ticked.length === 0) return
      const { where: _, without: __, ...query } = replaceAsk
      set({ replaceWriting: true })
      try {
        const breaking = ticked.filter(({ found }) => found.breaksCredentials)
        const signed = await findSigned(
          engine.client,
          breaking.map(({ found }) => found.photo.id)
        )
        if (!(await askBreaking(signed))) return
        const photos = ticked.map(({ found: { photo }, hits }) => ({
          photoId: photo.id,
          revision: photo.revision,
          hits: hits.map(({ id }) => id)
        }))
        const { change, done, failed } = await engine.client.replace.apply({
          query,
          photos,
          ...(signed.length > 0 ? { breakCredentials: true } : {}),
          ...(info ? { by: info.user } : {})
        })
        const [failure] = failed
        if (change !== null) {
          get().rememberChange({ change, ...tellReplaced(query, done.length) }, failure === undefined)
          const made = { find: query.find, replace: query.replace, photos: done.length }
          const earlier = get().replaceMade.filter(
            ({ find, replace }) => find !== made.find || replace !== made.replace
          )
          set({ replaceMade: [made, ...earlier].slice(0, mostMade) })
        }
        if (failure) {
          const told = { failed: failed.length, all: done.length + failed.length, why: failure.message }
          get().say({ kind: 'failure', words: phrase('state.not-written', told) })
        }
        await get().askReplace({ find: query.find })
      } catch (error) {
        get().say({ kind: 'failure', words: describeFailure(error).words })
      } finally {
        set({ replaceWriting: false })
      }
    }
  }
}

/** A replacement as it was done, and as its undo names it. */
function tellReplaced({ find, replace }: Pick<ReplaceAsk, 'find' | 'replace'>, count: number) {
  const told = { find: shortenSide(find), put: shortenSide(replace), count }
  return replace === ''
    ? { words: phrase('state.taken-out', told), act: phrase('state.take-out-act', told) }
    : { words: phrase('state.replaced', told), act: phrase('state.replace-act', told) }
}

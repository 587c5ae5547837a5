import type { ChangeResult } from '../../shared/contract/edit.ts'
import { tellReopened } from '../../shared/notice/tell-reopened.ts'
import type { ChangesSlice, SessionChange } from './changes-slice.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import { findSigned } from './find-signed.ts'

const withoutFirstCapital = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)

/** Undo and redo of this session's changes. */
export const createChangesSlice: SliceCreator<ChangesSlice> = (set, get) => {
  const turn = async (change: SessionChange, way: 'undo' | 'redo'): Promise<ChangeResult | null> => {
    const { engine, info, say, askBreaking } = get()
    try {
      const { photos } = await engine.client.history.change({ change: change.change })
      const signed = await findSigned(
        engine.client,
        photos.map(({ photoId }) => photoId)
      )
      if (!(await askBreaking(signed))) return null
      const result = await engine.client.history[way]({
        change: change.change,
        ...(signed.length > 0 ? { breakCredentials: true } : {}),
        ...(info ? { by: info.user } : {})
      })
      const failure = result.failed[0]
      if (failure) {
        const all = result.done.length + result.failed.length
        say({ kind: 'failure', words: `${result.failed.length} of ${all} not written. ${failure.message}` })
      }
      return result
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
      return null
    }
  }
  const undoChange = async (change: SessionChange): Promise<ChangeResult | null> => {
    const result = await turn(change, 'undo')
    if (result === null || result.failed.length > 0) return result
    set({ done: get().done.filter((other) => other !== change), undone: [...get().undone, change] })
    get().say({
      kind: 'fact',
      words: `Undone: ${withoutFirstCapital(change.words)}${result.reopened ? `. ${tellReopened(result.reopened)}` : ''}`,
      action: { label: 'Redo', keys: 'Ctrl+Shift+Z', run: () => void get().redoLast() }
    })
    return result
  }
  const tellDone = (change: SessionChange): void =>
    get().say({
      kind: 'fact',
      words: change.note === undefined ? change.words : `${change.words}. ${change.note}`,
      action: { label: 'Undo', keys: 'Ctrl+Z', run: () => void undoChange(change) }
    })
  return {
    done: [],
    undone: [],
    rememberChange: (change, tell) => {
      set({ done: [...get().done, change], undone: [] })
      if (tell) tellDone(change)
    },
    undoLast: async () => {
      const change = get().done.at(-1)
      if (change) await undoChange(change)
      else
        get().say({ kind: 'note', words: 'Nothing to undo in this session. A photo’s history undoes older changes.' })
    },
    redoLast: async () => {
      const change = get().undone.at(-1)
      if (!change) return get().say({ kind: 'note', words: 'Nothing to redo.' })
      const result = await turn(change, 'redo')
      if (result === null || result.failed.length > 0) return
      set({ undone: get().undone.slice(0, -1), done: [...get().done, change] })
      tellDone(change)
    },
    undoChange
  }
}

import type { ChangeResult } from '../../shared/contract/edit.ts'
import { tellReopened } from '../../shared/notice/tell-reopened.ts'
import { phrase } from '../messages/phrase.ts'
import type { ChangesSlice, ChangeTurn, SessionChange } from './changes-slice.ts'
import type { SliceCreator } from './desk-state.ts'
import type { SessionFiles } from './files-slice.ts'
import type { SessionMarks } from './marks-slice.ts'
import { nameAct } from './name-act.ts'
import { createTurnChange } from './turn-change.ts'

/** Undo and redo of this session's changes, and of any other. */
export const createChangesSlice: SliceCreator<ChangesSlice> = (set, get) => {
  const { turnChange, noteWritten } = createTurnChange(set, get)
  const turn = ({ change }: SessionChange, way: ChangeTurn['way']): Promise<ChangeResult | null> =>
    turnChange({ change, way })
  const undoChange = async (change: SessionChange): Promise<ChangeResult | null> => {
    const result = await turn(change, 'undo')
    if (result === null || result.failed.length > 0) return result
    set({ done: get().done.filter((other) => other !== change), undone: [...get().undone, change] })
    get().say({
      kind: 'fact',
      words: result.reopened
        ? phrase('state.undone-reopened', { act: nameAct(change), reopened: tellReopened(result.reopened) })
        : phrase('state.undone', { act: nameAct(change) }),
      action: { label: phrase('state.redo'), keys: 'Ctrl+Shift+Z', run: () => void get().redoLast() }
    })
    return result
  }
  // Off the stack before the engine answers: keys pressed quickly take back one mark each.
  const undoMarks = async (entry: SessionMarks): Promise<void> => {
    set({ done: get().done.filter((other) => other !== entry) })
    if (!(await get().turnMarks(entry, 'undo'))) return set({ done: [...get().done, entry] })
    set({ undone: [...get().undone, entry] })
    get().say({
      kind: 'fact',
      words: phrase('state.undone', { act: nameAct(entry) }),
      action: { label: phrase('state.redo'), keys: 'Ctrl+Shift+Z', run: () => void get().redoLast() }
    })
  }
  const redoMarks = async (entry: SessionMarks): Promise<void> => {
    set({ undone: get().undone.filter((other) => other !== entry) })
    const redone = await get().turnMarks(entry, 'redo')
    set(redone ? { done: [...get().done, entry] } : { undone: [...get().undone, entry] })
  }
  // Taking file work back is file work of its own, which is what redo takes back again.
  const undoFiles = async (entry: SessionFiles): Promise<void> => {
    const turned = await get().turnFiles(entry)
    if (turned === null) return
    set({
      done: get().done.filter((other) => other !== entry),
      undone: [...get().undone, { ...entry, work: turned.work }]
    })
    get().say({
      kind: 'fact',
      words: phrase('state.undone', { act: nameAct(entry) }),
      action: { label: phrase('state.redo'), keys: 'Ctrl+Shift+Z', run: () => void get().redoLast() }
    })
  }
  const redoFiles = async (entry: SessionFiles): Promise<void> => {
    const turned = await get().turnFiles(entry)
    if (turned === null) return
    const again = { ...entry, work: turned.work }
    set({ undone: get().undone.filter((other) => other !== entry), done: [...get().done, again] })
    tellFiles(again)
  }
  const tellFiles = (entry: SessionFiles): void =>
    get().say({
      kind: 'fact',
      words: entry.words,
      action: { label: phrase('state.undo'), keys: 'Ctrl+Z', run: () => void undoFiles(entry) }
    })
  const tellDone = (change: SessionChange): void =>
    get().say({
      kind: 'fact',
      words:
        change.note === undefined
          ? change.words
          : phrase('state.with-note', { words: change.words, note: change.note }),
      action: { label: phrase('state.undo'), keys: 'Ctrl+Z', run: () => void undoChange(change) }
    })
  return {
    done: [],
    undone: [],
    turning: null,
    rememberChange: (change, tell) => {
      set({ done: [...get().done, change], undone: [] })
      if (tell) tellDone(change)
    },
    rememberMarks: (entry) => set({ done: [...get().done, entry], undone: [] }),
    rememberFiles: (entry) => {
      set({ done: [...get().done, entry], undone: [] })
      tellFiles(entry)
    },
    undoLast: async () => {
      const change = get().done.at(-1)
      if (change && 'marks' in change) await undoMarks(change)
      else if (change && 'work' in change) await undoFiles(change)
      else if (change) await undoChange(change)
      else get().say({ kind: 'note', words: phrase('state.nothing-to-undo') })
    },
    redoLast: async () => {
      const change = get().undone.at(-1)
      if (!change) return get().say({ kind: 'note', words: phrase('state.nothing-to-redo') })
      if ('marks' in change) return redoMarks(change)
      if ('work' in change) return redoFiles(change)
      const result = await turn(change, 'redo')
      if (result === null || result.failed.length > 0) return
      set({ undone: get().undone.slice(0, -1), done: [...get().done, change] })
      tellDone(change)
    },
    undoChange,
    turnChange,
    noteWritten
  }
}

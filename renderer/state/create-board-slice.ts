import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { Residue } from '../../shared/contract/residue.ts'
import type { BoardSlice } from './board-slice.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'

/** The board's cursor and its searches for residue. */
export const createBoardSlice: SliceCreator<BoardSlice> = (set, get) => {
  let running: AbortController | null = null
  const keep = (notice: NoticeNumber, residue: Residue | null): void =>
    set({ residues: new Map(get().residues).set(notice, residue) })
  const fail = (error: unknown): void => {
    const { code, words } = describeFailure(error)
    if (code !== 'connection-lost') get().say({ kind: 'failure', words })
  }
  const stop = (): void => {
    running?.abort()
    running = null
    set({ residueRun: null })
  }
  return {
    boardCursor: null,
    setBoardCursor: (boardCursor) => set({ boardCursor }),
    handedIn: new Set(),
    noteHandedIn: (notices) => set({ handedIn: new Set([...get().handedIn, ...notices]) }),
    residues: new Map(),
    residueRun: null,
    loadResidue: async (notice) => {
      try {
        keep(notice, await get().engine.client.notices.certificate({ notice }))
      } catch (error) {
        fail(error)
      }
    },
    searchResidue: async (notice) => {
      stop()
      const mine = new AbortController()
      running = mine
      set({ residueRun: { notice, done: 0, total: 0 } })
      try {
        for await (const step of await get().engine.client.notices.residue({ notice }, { signal: mine.signal })) {
          if (running !== mine) return
          if (step.result === null) set({ residueRun: { notice, done: step.done, total: step.total } })
          else keep(notice, step.result)
        }
      } catch (error) {
        if (!mine.signal.aborted) fail(error)
      } finally {
        if (running === mine) stop()
      }
    },
    stopResidue: stop
  }
}

import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { SelectionSlice } from './selection-slice.ts'
import { askOrder } from './sheet-orders.ts'
import { planRows } from './sheet-rows.ts'

/** Most photos the engine gives in one answer. */
const mostInOneAnswer = 500

/** Cursor and selection of the contact sheet. */
export const createSelectionSlice: SliceCreator<SelectionSlice> = (set, get) => {
  const idsBetween = async (from: number, to: number): Promise<readonly PhotoId[]> => {
    const ids: PhotoId[] = []
    for (let index = from; index <= to; ) {
      const photo = get().photoAt(index)
      if (photo) {
        ids.push(photo.id)
        index += 1
        continue
      }
      const { engine, filter } = get()
      const limit = Math.min(mostInOneAnswer, to - index + 1)
      const { photos } = await engine.client.photos.list({ filter, ...askOrder(get()), offset: index, limit })
      if (photos.length === 0) break
      ids.push(...photos.map(({ id }) => id))
      index += photos.length
    }
    return ids
  }
  const selectBetween = async (from: number, to: number): Promise<void> => {
    const { query } = get()
    try {
      const ids = await idsBetween(Math.min(from, to), Math.max(from, to))
      if (get().query === query) set({ selected: new Set(ids) })
    } catch (error) {
      get().say({ kind: 'failure', words: describeFailure(error).words })
    }
  }
  return {
    cursor: 0,
    cursorId: null,
    anchor: 0,
    moved: false,
    selected: new Set(),
    moveCursor: async (wanted, mode) => {
      const { total, anchor, selected } = get()
      if (!total) return
      const cursor = Math.min(total - 1, Math.max(0, wanted))
      const id = get().photoAt(cursor)?.id ?? null
      set({ cursor, cursorId: id, moved: true })
      if (mode === 'extend') return selectBetween(anchor, cursor)
      if (mode === 'only' || id === null) return set({ anchor: cursor, selected: new Set(id === null ? [] : [id]) })
      const next = new Set(selected)
      if (!next.delete(id)) next.add(id)
      set({ anchor: cursor, selected: next })
    },
    pinCursor: () => set({ moved: true }),
    selectGroup: async () => {
      const { cursor, groups, total } = get()
      const { first, photos } = planRows(total ?? 0, 1, groups).groupOf(cursor)
      await selectBetween(first, first + photos - 1)
    },
    selectRange: selectBetween,
    selectAll: () => selectBetween(0, (get().total ?? 0) - 1),
    selectNone: () => set({ selected: new Set() }),
    selectedIds: () => {
      const { selected, cursorId } = get()
      if (selected.size > 0) return [...selected]
      return cursorId === null ? [] : [cursorId]
    }
  }
}

import type { DeskState } from './desk-state.ts'
import { findHeldIndex } from './list-window.ts'

/** Where the cursor stands after pages arrived: with its photo where that moved, within the list, and on the first photo of a new list. */
export function settleCursor(state: DeskState): Partial<DeskState> {
  const { cursor, cursorId, selected, pages, total, moved } = state
  const top = state.photoAt(0)
  if (!moved && top) return { cursor: 0, anchor: 0, cursorId: top.id, selected: new Set([top.id]) }
  const index = Math.min(cursor, Math.max(0, (total ?? 0) - 1))
  const there = state.photoAt(index)
  if (cursorId !== null && there?.id !== cursorId) {
    const moved = findHeldIndex(pages, cursorId)
    if (moved !== undefined) return { cursor: moved }
  }
  if (!there) return { cursor: index, ...(total === 0 ? { cursorId: null, selected: new Set() } : {}) }
  return {
    cursor: index,
    cursorId: there.id,
    ...(selected.size === 0 ? { anchor: index, selected: new Set([there.id]) } : {})
  }
}

import type { SliceCreator } from './desk-state.ts'
import { isDraftTouched } from './draft-changes.ts'
import type { Screen } from './screen.ts'
import type { ScreenSlice } from './screen-slice.ts'

const sheet: Screen = { name: 'sheet' }

/** Two views of one photo's history, or of one change. Only the history has several for a person to go between. */
function isSamePlace(one: Screen, other: Screen): boolean {
  if (one.name === 'history') return other.name === 'history' && one.photoId === other.photoId
  if (one.name === 'change') return other.name === 'change' && one.change === other.change
  return one.name === 'history-search' && other.name === 'history-search'
}

/** Screens and overlays; begins at the contact sheet. */
export const createScreenSlice: SliceCreator<ScreenSlice> = (set, get) => {
  const go = (screen: Screen, earlier: readonly Screen[]): void =>
    set({ screen, earlier, wanted: null, overlay: null, drawerOpen: false })
  const goOrAsk = (screen: Screen, earlier: readonly Screen[]): void => {
    const { draft } = get()
    if (draft !== null && isDraftTouched(draft)) set({ wanted: screen, overlay: null })
    else go(screen, earlier)
  }
  // Stepping from photo to photo is one place to return from, a place on the way back is returned to, and the sheet is where every way back ends.
  const pathTo = (screen: Screen): readonly Screen[] => {
    const { screen: now, earlier } = get()
    if (screen.name === 'sheet') return []
    if (screen.name === now.name) return earlier
    const passed = earlier.findIndex((one) => isSamePlace(one, screen))
    return passed >= 0 ? earlier.slice(0, passed) : [...earlier, now]
  }
  return {
    screen: sheet,
    earlier: [],
    overlay: null,
    wanted: null,
    openScreen: (screen) => goOrAsk(screen, pathTo(screen)),
    goBack: () => {
      const { earlier } = get()
      goOrAsk(earlier.at(-1) ?? sheet, earlier.slice(0, -1))
    },
    openOverlay: (overlay) => set({ overlay }),
    closeOverlay: () => set({ overlay: null }),
    answerLeaving: async (answer) => {
      const { wanted } = get()
      if (wanted === null || answer === 'stay') return set({ wanted: null })
      if (answer === 'discard') get().revertDraft()
      else if (!(await get().saveDraft())) return set({ wanted: null })
      go(wanted, pathTo(wanted))
    }
  }
}

import type { SliceCreator } from './desk-state.ts'
import type { PanelsSlice } from './panels-slice.ts'
import type { RememberedPanels, SmallMemory } from './remembered-panels.ts'
import { holdCellSize, recallPanels, rememberPanels } from './remembered-panels.ts'

/** The arrangement of the window, kept in `memory`. */
export const createPanelsSlice =
  (memory: SmallMemory): SliceCreator<PanelsSlice> =>
  (set, get) => {
    const change = (part: Partial<RememberedPanels>): void => {
      set(part)
      rememberPanels(memory, get())
    }
    return {
      ...recallPanels(memory),
      drawerOpen: false,
      setTheme: (theme) => change({ theme }),
      setFirstSteps: (firstSteps) => change({ firstSteps, ...(firstSteps === 'shown' ? { railOpen: true } : {}) }),
      toggleRail: () => change({ railOpen: !get().railOpen }),
      toggleInspector: (narrow) => {
        const { drawerOpen, inspectorOpen } = get()
        if (narrow) return set({ drawerOpen: !drawerOpen })
        // A window made wide with its drawer out shows it at the side: the key then puts it away.
        set({ drawerOpen: false })
        change({ inspectorOpen: !(drawerOpen || inspectorOpen) })
      },
      setCellSize: (size) => change({ cellSize: holdCellSize(size) }),
      setSheetView: (sheetView) => change({ sheetView }),
      setSection: (group, open) => {
        const others = get().openSections.filter((other) => other !== group)
        change({ openSections: open ? [...others, group] : others })
      }
    }
  }

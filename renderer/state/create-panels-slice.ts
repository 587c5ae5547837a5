import type { SliceCreator } from './desk-state.ts'
import type { PanelsSlice } from './panels-slice.ts'

/** Keeps small texts between starts, as `localStorage` does. */
export interface SmallMemory {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

const key = 'erratum.panels'

interface Remembered {
  theme: PanelsSlice['theme']
  railOpen: boolean
  inspectorOpen: boolean
  cellSize: number
}

function recall(memory: SmallMemory): Remembered {
  const plain: Remembered = { theme: 'system', railOpen: true, inspectorOpen: true, cellSize: 168 }
  const text = memory.getItem(key)
  if (text === null) return plain
  const kept: unknown = JSON.parse(text)
  if (typeof kept !== 'object' || kept === null) return plain
  const { theme, railOpen, inspectorOpen, cellSize } = { ...plain, ...kept }
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    railOpen: railOpen !== false,
    inspectorOpen: inspectorOpen !== false,
    cellSize: typeof cellSize === 'number' ? holdCellSize(cellSize) : plain.cellSize
  }
}

function holdCellSize(size: number): number {
  return Math.min(320, Math.max(120, Math.round(size)))
}

/** The arrangement of the window, kept in `memory`. */
export const createPanelsSlice =
  (memory: SmallMemory): SliceCreator<PanelsSlice> =>
  (set, get) => {
    const change = (part: Partial<Remembered>): void => {
      set(part)
      const { theme, railOpen, inspectorOpen, cellSize } = get()
      memory.setItem(key, JSON.stringify({ theme, railOpen, inspectorOpen, cellSize } satisfies Remembered))
    }
    return {
      ...recall(memory),
      drawerOpen: false,
      setTheme: (theme) => change({ theme }),
      toggleRail: () => change({ railOpen: !get().railOpen }),
      toggleInspector: (narrow) => {
        if (narrow) set({ drawerOpen: !get().drawerOpen })
        else change({ inspectorOpen: !get().inspectorOpen })
      },
      setCellSize: (size) => change({ cellSize: holdCellSize(size) })
    }
  }

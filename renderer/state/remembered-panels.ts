import type { PanelsSlice } from './panels-slice.ts'

/** Keeps small texts between starts, as `localStorage` does. */
export interface SmallMemory {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** What of the window's arrangement is remembered. */
export type RememberedPanels = Pick<
  PanelsSlice,
  'theme' | 'railOpen' | 'inspectorOpen' | 'cellSize' | 'sheetView' | 'openSections' | 'firstSteps'
>

const key = (name: keyof RememberedPanels): string => `erratum.${name}`

/** The width of a frame held between 120 and 320 CSS pixels; 168 for what is no number. */
export function holdCellSize(size: number): number {
  return Number.isFinite(size) ? Math.min(320, Math.max(120, Math.round(size))) : 168
}

/** The arrangement as it was left; what is missing or makes no sense is as on a first start. */
export function recallPanels(memory: SmallMemory): RememberedPanels {
  const theme = memory.getItem(key('theme'))
  const size = memory.getItem(key('cellSize'))
  const steps = memory.getItem(key('firstSteps'))
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    railOpen: memory.getItem(key('railOpen')) !== 'false',
    inspectorOpen: memory.getItem(key('inspectorOpen')) !== 'false',
    cellSize: holdCellSize(Number(size ?? Number.NaN)),
    sheetView: memory.getItem(key('sheetView')) === 'list' ? 'list' : 'frames',
    firstSteps: steps === 'away' || steps === 'shown' ? steps : 'new',
    openSections: memory.getItem(key('openSections'))?.split(' ').filter(Boolean) ?? []
  }
}

/** Keeps the arrangement for the next start. */
export function rememberPanels(memory: SmallMemory, panels: RememberedPanels): void {
  memory.setItem(key('theme'), panels.theme)
  memory.setItem(key('railOpen'), String(panels.railOpen))
  memory.setItem(key('inspectorOpen'), String(panels.inspectorOpen))
  memory.setItem(key('cellSize'), String(panels.cellSize))
  memory.setItem(key('sheetView'), panels.sheetView)
  memory.setItem(key('firstSteps'), panels.firstSteps)
  memory.setItem(key('openSections'), panels.openSections.join(' '))
}

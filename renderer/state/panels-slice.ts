/** Light, dark, or as the system has it. */
export type Theme = 'light' | 'dark' | 'system'

/** How the contact sheet shows its photos: frames side by side, or a line for each. */
export type SheetView = 'frames' | 'list'

/** How the window is arranged; remembered from one start to the next. */
export interface PanelsSlice {
  readonly theme: Theme
  readonly railOpen: boolean
  readonly inspectorOpen: boolean
  /** The inspector as a drawer over the work, below 1280 px. Not remembered. */
  readonly drawerOpen: boolean
  /** Width of a frame of the contact sheet in CSS pixels, 120 to 320. */
  readonly cellSize: number
  readonly sheetView: SheetView
  /** The groups of fields that stand open in the info editor, beyond the everyday ones. */
  readonly openSections: readonly string[]
  /** The first steps in the rail: shown while the desk holds samples only, put away, or asked for again. */
  readonly firstSteps: 'new' | 'away' | 'shown'
  setTheme(theme: Theme): void
  /** Shows the first steps, opening the rail, or puts them away. */
  setFirstSteps(firstSteps: 'shown' | 'away'): void
  toggleRail(): void
  /** Opens or closes the inspector; `narrow` speaks of the drawer. */
  toggleInspector(narrow: boolean): void
  setCellSize(cellSize: number): void
  setSheetView(view: SheetView): void
  /** Opens a group of fields of the info editor, or closes it. */
  setSection(group: string, open: boolean): void
}

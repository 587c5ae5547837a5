import type { PhotoId } from '../../shared/contract/identifiers.ts'

/** How a move treats the selection: alone, extended from the anchor, or one photo added or taken out. */
export type SelectMode = 'only' | 'extend' | 'toggle'

/** The cursor and the selected photos of the contact sheet. */
export interface SelectionSlice {
  /** Index of the cursor in the list. */
  readonly cursor: number
  readonly cursorId: PhotoId | null
  readonly anchor: number
  /** Whether a person has moved the cursor in this list; until then it stays on the first photo while others come in. */
  readonly moved: boolean
  readonly selected: ReadonlySet<PhotoId>
  /** Moves the cursor; the index is held within the list. Extending over photos not yet read asks the engine for them. */
  moveCursor(index: number, mode: SelectMode): Promise<void>
  /** Keeps the cursor on its photo while others come in, as if a person had moved it there. */
  pinCursor(): void
  selectAll(): Promise<void>
  /** Selects the photos between two indexes, both inclusive. */
  selectRange(from: number, to: number): Promise<void>
  /** Selects the photos of the group the cursor stands in. */
  selectGroup(): Promise<void>
  selectNone(): void
  /** The selected photos, the cursor's where none is. */
  selectedIds(): readonly PhotoId[]
}

import type { ChangeResult } from '../../shared/contract/edit.ts'
import type { ChangeNumber } from '../../shared/contract/identifiers.ts'

/** A change made in this session, with the words a toast names it by: "Saved City in 000_36QX8AJ.jpg". */
export interface SessionChange {
  readonly change: ChangeNumber
  readonly words: string
  /** What was decided beside the values, told where the change is. */
  readonly note?: string
}

/** What can be undone and redone from the keyboard: the changes of this session, the newest last. */
export interface ChangesSlice {
  readonly done: readonly SessionChange[]
  readonly undone: readonly SessionChange[]
  /** Puts a change on the undo stack; `tell` says it in a toast with Undo. */
  rememberChange(change: SessionChange, tell: boolean): void
  undoLast(): Promise<void>
  redoLast(): Promise<void>
  /** Undoes one named change, wherever it came from. Gives the engine's result, null where the call failed (a toast says why). */
  undoChange(change: SessionChange): Promise<ChangeResult | null>
}

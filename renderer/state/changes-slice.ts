import type { ChangeResult } from '../../shared/contract/edit.ts'
import type { ChangeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import type { SessionFiles } from './files-slice.ts'
import type { SessionMarks } from './marks-slice.ts'

/** A change made in this session, with the words a toast names it by: "Saved City in 000_36QX8AJ.jpg". */
export interface SessionChange {
  readonly change: ChangeNumber
  readonly words: string
  /** What its undo takes back, where that reads otherwise: "replace Burqa → Burqin in 14 photos". */
  readonly act?: string
  /** What was decided beside the values, told where the change is. */
  readonly note?: string
}

/** Anything of this session that can be undone: a change, marks, work on files. */
export type SessionAct = SessionChange | SessionMarks | SessionFiles

/** A change to be turned back, or forth again. */
export interface ChangeTurn {
  readonly change: ChangeNumber
  readonly way: 'undo' | 'redo'
  /** Only these photos, at the revisions that a person saw; all of them where not given. */
  readonly photos?: readonly { readonly photoId: PhotoId; readonly revision: number }[]
  readonly reason?: string
  /** A person saw how photos that were changed since are merged. Without it the change's own screen opens to show that first. */
  readonly merge?: boolean
  /** Fields that cannot be merged stay as they are. */
  readonly leaveConflicts?: boolean
}

/** A change that is being turned, and how far that is, in photos. */
export interface TurnRun {
  readonly change: ChangeNumber
  readonly way: 'undo' | 'redo'
  readonly done: number
  readonly total: number
}

/** What can be undone and redone: the changes of this session from the keyboard, the newest last, and any change from the history. */
export interface ChangesSlice {
  readonly done: readonly SessionAct[]
  readonly undone: readonly SessionAct[]
  readonly turning: TurnRun | null
  /** Puts a change on the undo stack; `tell` says it in a toast with Undo. */
  rememberChange(change: SessionChange, tell: boolean): void
  /** Puts marks on the undo stack; the frames themselves show what they did. */
  rememberMarks(marks: SessionMarks): void
  /** Puts file work on the undo stack, and says it in a toast with Undo. */
  rememberFiles(files: SessionFiles): void
  undoLast(): Promise<void>
  redoLast(): Promise<void>
  /** Undoes one named change, wherever it came from. Gives the engine's result, null where the call failed (a toast says why). */
  undoChange(change: SessionChange): Promise<ChangeResult | null>
  /** Turns a change, one at a time. Null where nothing was written: it failed, was not agreed to, or has to be looked at first (a toast says which). */
  turnChange(turn: ChangeTurn): Promise<ChangeResult | null>
  /** Photos of which the engine tells that they were written. */
  noteWritten(photos: readonly PhotoId[]): void
}

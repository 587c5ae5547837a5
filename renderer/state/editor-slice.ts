import type { CharsetChoice } from '../../shared/contract/charset.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { Draft, MergeChoices } from './draft.ts'
import type { TypedValue } from './typed-value.ts'

/** Why the last save did not go through. */
export interface SaveProblem {
  readonly code: string
  readonly words: string
}

/** The info editor's unsaved changes and what became of saving them. */
export interface EditorSlice {
  readonly draft: Draft | null
  readonly saving: boolean
  readonly saveProblem: SaveProblem | null
  /** The field the caret was last in: what "From previous" copies. */
  readonly caretField: FieldKey
  noteCaret(key: FieldKey): void
  /** Fields whose value goes along to the next photo, with that value. They stay locked until somebody unlocks them or the window is closed. */
  readonly lockedFields: Partial<Readonly<Record<FieldKey, TypedValue>>>
  /** Locks a field, or unlocks it. */
  turnFieldLock(key: FieldKey): void
  unlockFields(): void
  /** Begins at a photo with nothing changed. Changes of another photo are dropped: `openScreen` has asked before. */
  beginDraft(base: PhotoDetail): void
  changeField(key: FieldKey, value: TypedValue): void
  /** Decides what becomes of a field over its IIM limit: cut in IIM, or to be shortened. */
  decideCut(key: FieldKey, cut: boolean): void
  revertDraft(): void
  /** Puts the unsaved changes onto a newer reading of the photo, field by field, with what was chosen for those changed on both sides (`mergeDraft`). */
  mergeDraft(now: PhotoDetail, choices: MergeChoices): void
  /** Writes the changes. True where the photo now holds them, or nothing was to be done. */
  saveDraft(): Promise<boolean>
  /** Teaches the desk a word, so that nobody's captions are held against it. */
  learnWord(word: string): Promise<void>
  /** Makes all copies of a field say the desk value. */
  reconcileField(key: FieldKey): Promise<boolean>
  /** Writes all IIM text anew as UTF-8, read in this character set; `repair-double` for text encoded twice. */
  reencodeRecord(charset: CharsetChoice): Promise<boolean>
}

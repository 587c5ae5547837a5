import type { VocabularyName } from './vocabulary-name.ts'

/** One code with what it means. */
export interface Term {
  readonly code: string
  readonly label: string
}

/** A code list: what it holds, and how a person is told that a value is not in it. */
export interface Vocabulary {
  readonly name: VocabularyName
  readonly label: string
  /** The codes to choose from, in their usual order. */
  readonly terms: readonly Term[]
  /** What a value must be, to follow the field's label: "is three letters of ISO 3166-1 …". */
  readonly rule: string
  /** The form a value outside the terms may have, where the list is not all there is. */
  readonly form?: RegExp
  /** What may stand before a code and is taken off or put on: the address of the list. */
  readonly address?: { readonly text: string; readonly stored: boolean }
}

/** Terms of `[code, label]` pairs. */
export function listTerms(pairs: readonly (readonly [code: string, label: string])[]): readonly Term[] {
  return pairs.map(([code, label]) => ({ code, label }))
}

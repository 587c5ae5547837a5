import type { NoticeKind } from './parsed-notice.ts'

/** What a desk's own grammar may say a text is. */
export type DeskGrammarKind = Exclude<NoticeKind, 'none'>

/**
 * A sort of notice that a desk describes itself, kept as data.
 *
 * In words: literal text with parts in braces, "Please read {correct} instead of {wrong} in picture {pictureId}." As an
 * expression: a regular expression (RE2 syntax) with the parts as named groups, `(?<correct>…)`. Which of the two
 * values comes first in the pattern is the order of the pair.
 */
export interface DeskGrammar {
  readonly name: string
  /** As notices name it: "AFP"; empty where the text says it, or nobody knows. */
  readonly agency: string
  readonly kind: DeskGrammarKind
  /** ISO 639-1 code; empty where the text may be in any language. */
  readonly language: string
  readonly form: 'words' | 'expression'
  readonly pattern: string
  /** A text of this sort that the pattern must read. */
  readonly sample: string
}

/** Longest pattern in UTF-16 units. */
export const longestDeskPattern = 1000

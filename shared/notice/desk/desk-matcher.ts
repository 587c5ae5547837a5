import type { NoticeText } from '../notice-text.ts'
import type { TextSpan } from '../parsed-notice.ts'
import type { DeskPatternPart } from './desk-pattern-parts.ts'

/** A part found in a text, in raw offsets; one whose end cannot be told reaches to the end of the text. */
export interface DeskPartFound extends TextSpan {
  readonly part: DeskPatternPart
  /** Literal text (folded) before and behind it in the pattern; a value that holds it has no certain end. */
  readonly neighbours: readonly string[]
  /** True where the pattern gives the part's own words, so that its end is never in doubt. */
  readonly isWorded?: boolean
}

/** One place where a desk's pattern fits. */
export interface DeskMatch extends TextSpan {
  readonly found: readonly DeskPartFound[]
}

/** A desk's pattern made ready to be looked for. */
export interface DeskMatcher {
  /** Parts in the order of the pattern. */
  readonly parts: readonly DeskPatternPart[]
  /** Every place where the pattern fits, in order; linear in the text. */
  readonly find: (text: NoticeText) => readonly DeskMatch[]
}

/** Longest value, name or reason, in UTF-16 units; what is longer is no part but text between two notices. */
export const longestDeskPart = 400
/** A notice has a handful of pairs; places after these are left out. */
export const mostDeskMatches = 50
/** Notices are short: no more than this much of a text is looked at, in UTF-16 units. */
export const longestDeskText = 20_000

import type { FoundReplacement } from './find-replacement.ts'
import type { FoundText } from './found-text.ts'
import type { NoticeText } from './notice-text.ts'
import type { Duty, NoticeHints, NoticeKind, TextSpan } from './parsed-notice.ts'

/** A pair read from the text, with the places of both values. */
export interface FoundPair {
  readonly correct: FoundText
  readonly wrong: FoundText
}

/** A duty read from the text. */
export interface FoundDuty extends TextSpan {
  readonly duty: Duty
}

/** What one grammar could tell; what it leaves out the text does not say. */
export interface NoticeReading {
  readonly kind: NoticeKind
  readonly agency: string | null
  readonly confidence: string
  readonly language?: string | null
  readonly byline?: FoundText | null
  readonly pairs?: readonly FoundPair[]
  /** False when the text announces more pairs than were read. */
  readonly allPairsRead?: boolean
  readonly order?: 'correct-first' | 'wrong-first'
  readonly truncated?: boolean
  readonly pictureIds?: readonly string[]
  readonly idSpans?: readonly TextSpan[]
  readonly reason?: FoundText | null
  readonly replacement?: FoundReplacement | null
  readonly duties?: readonly FoundDuty[]
  readonly unknown?: readonly string[]
  readonly head?: FoundText | null
  readonly transmitted?: FoundText | null
  readonly credit?: TextSpan | null
  /** Parts that are notice and not for readers. */
  readonly ranges?: readonly TextSpan[]
}

/** How one agency writes one sort of notice. */
export interface NoticeGrammar {
  readonly name: string
  /** Gives a reading, or null when the text is not of this sort. Time is linear in the text. */
  readonly read: (text: NoticeText, hints: NoticeHints) => NoticeReading | null
}

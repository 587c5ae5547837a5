/** What a notice asks for; `none` is a text that is no notice. */
export type NoticeKind =
  | 'correction'
  | 'kill'
  | 'withdrawal'
  | 'advisory'
  | 'update'
  | 'replacement'
  | 'reinstatement'
  | 'none'

/** Something the text of a notice obliges the desk to do. */
export type Duty =
  | 'remove-online'
  | 'remove-social'
  | 'remove-archive'
  | 'delete'
  | 'disable-access'
  | 'stop-using'
  | 'replace'
  | 'tell-third-parties'

/** One right value and the wrong value it stands for; an empty `correct` deletes a mention, an empty `wrong` adds one. */
export interface NoticePair {
  readonly correct: string
  readonly wrong: string
}

/** A stretch of the given text, in UTF-16 offsets, `end` exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A stretch of the notice and what it was read as; `pair` counts from 0 and stands on correct and wrong values only. */
export interface NoticeSpan extends TextSpan {
  readonly what:
    | 'head'
    | 'boilerplate'
    | 'correct'
    | 'wrong'
    | 'byline'
    | 'picture-id'
    | 'transmitted'
    | 'reason'
    | 'replacement'
    | 'duty'
    | 'credit'
  readonly pair?: number
}

/**
 * All that could be told from one text, and by name what could not.
 *
 * A fact the text does not state is null or empty, never guessed. JSON-compatible: this is the output of
 * `erratum notice parse`.
 */
export interface ParsedNotice {
  readonly kind: NoticeKind
  readonly agency: string | null
  /** ISO 639-1 code of the language the notice is written in. */
  readonly language: string | null
  readonly byline: string | null
  readonly pairs: readonly NoticePair[]
  /** True when every pair the text announces was read. */
  readonly valuesKnown: boolean
  /** True when the text itself shows that its end is missing. */
  readonly truncated: boolean
  /** Ids as the agency writes them, ranges expanded, without a leading underscore, each once. */
  readonly pictureIds: readonly string[]
  readonly reason: string | null
  readonly replacementFollows: boolean | null
  readonly duties: readonly Duty[]
  /** Plain names of what could not be told: values, further values, duties, picture ids, reason, replacement, agency. */
  readonly unknown: readonly string[]
  /** Which way round the agency writes its pairs; null when it writes none. */
  readonly order: 'correct-first' | 'wrong-first' | null
  /** The label the text begins with ("CORRECTION - "), or null. */
  readonly head: (TextSpan & { readonly text: string }) | null
  /** Date of transmission as the text writes it, or null. */
  readonly transmitted: string | null
  /** Sorted, never overlapping. */
  readonly spans: readonly NoticeSpan[]
  /** The parts of the text that are notice and not for readers, values included. */
  readonly noticeRanges: readonly TextSpan[]
  /** The text without its notice ranges; the head stays. Empty when all of it is notice. */
  readonly readersText: string
  /** Why this reading was chosen, in words. */
  readonly confidence: string
}

/** What is known about where a text stood; used only where the text itself does not say. */
export interface NoticeHints {
  /** Field key, as in design.md ("caption", "headline", "instructions"). */
  readonly field?: string
  readonly agency?: string
  readonly fileName?: string
  /** The feed's own name of the field, with any signals it carries ("edNote + signal tt_sig:replace"). */
  readonly nativeField?: string
}

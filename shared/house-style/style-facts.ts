import type { TextSpan } from '../notice/parsed-notice.ts'

/** What a photo's fields say, with which its caption is compared. Empty where a field is. */
export interface StyleFacts {
  /** "2017-05-04" or longer; see `tellDay`. */
  readonly date: string
  readonly city: string
  readonly bylines: readonly string[]
  readonly credit: string
  readonly instructions: string
  readonly keywords: readonly string[]
  readonly persons: readonly string[]
  /** The notice that the caption carries; null where it carries none. */
  readonly notice: StyleNotice | null
}

/** A notice in a caption: its head ("CORRECTION - "), its own text, and whether the desk has done what it asks. */
export interface StyleNotice {
  readonly agency: string | null
  readonly head: TextSpan | null
  readonly ranges: readonly TextSpan[]
  readonly applied: boolean
}

import type { TextSpan } from './parsed-notice.ts'

/** A fact read from the text, with the place it was read at. */
export interface FoundText extends TextSpan {
  readonly text: string
}

import type { NoticeText } from './notice-text.ts'
import { spanOfFolded } from './notice-text.ts'
import type { TextSpan } from './parsed-notice.ts'

/** What a text says about another version of the picture, and where. */
export interface FoundReplacement extends TextSpan {
  /** True when one is announced, false when the text says that there will be none. */
  readonly follows: boolean
}

const follows =
  /\b(?:a|an|the) (?:corrected|replacement|new|another|clean)\b[^.]{0,40}?\b(?:will|is going to) (?:(?:immediately|shortly|soon) )?(?:follow|be (?:sent|issued|moved|transmitted))|\breplacement(?:s)? (?:follows?|to follow|has been sent|will follow)\b/
const none =
  /\bno (?:other version|replacement|substitute)\b[^.]{0,60}|\breplacement\b[^.]{0,30}?\bwill not (?:be|follow)\b/
const either = /\bwill be [^.]{0,30}?\/ ?will not be\b/

/** Whether the English text says that a replacement follows, or that none will; null when it does not say. */
export function findReplacement(text: NoticeText): FoundReplacement | null {
  // A template with both choices left in says nothing yet.
  if (either.test(text.folded)) return null
  const denied = none.exec(text.folded)
  const match = denied ?? follows.exec(text.folded)
  if (match === null) return null
  return { follows: denied === null, ...spanOfFolded(text, match.index, match.index + match[0].length) }
}

import type { NoticeText } from './notice-text.ts'

const follows =
  /\b(?:a|an|the) (?:corrected|replacement|new|another|clean)\b[^.]{0,40}?\b(?:will|is going to) (?:(?:immediately|shortly|soon) )?(?:follow|be (?:sent|issued|moved|transmitted))|\breplacement(?:s)? (?:follows?|to follow|has been sent|will follow)\b/
const none =
  /\bno (?:other version|replacement|substitute)\b[^.]{0,60}|\breplacement\b[^.]{0,30}?\bwill not (?:be|follow)\b/
const either = /\bwill be [^.]{0,30}?\/ ?will not be\b/

/** True when the English text says a replacement follows, false when it says none will, null when it does not say. */
export function findReplacement(text: NoticeText): boolean | null {
  // A template with both choices left in says nothing yet.
  if (either.test(text.folded)) return null
  if (none.test(text.folded)) return false
  return follows.test(text.folded) ? true : null
}

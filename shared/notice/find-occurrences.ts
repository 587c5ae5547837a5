import { foldNoticeText, spanOfFolded } from './notice-text.ts'
import type { TextSpan } from './parsed-notice.ts'

/** A place where a value stands in a text. */
export interface Occurrence extends TextSpan {
  /** False when case, accents or the kind of quote or dash differ. */
  readonly exact: boolean
  /** True when a hyphen or apostrophe ties it to another word: "Saint-Denis", "d’Avignon". */
  readonly joined: boolean
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u
// These are written without spaces: a neighbouring letter does not make it another word.
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const joiner = /[-‐‑'’]/

function characterBefore(text: string, at: number): string {
  if (at <= 0) return ''
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1)
}

function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''
}

function isOneWord(left: string, right: string): boolean {
  return wordCharacter.test(left) && wordCharacter.test(right) && !spaceless.test(left) && !spaceless.test(right)
}

/** True where no letter or digit beside the place makes it part of another word. */
export function isWholeWords(text: string, { start, end }: TextSpan): boolean {
  const first = characterAt(text, start)
  const last = characterBefore(text, end)
  return !isOneWord(characterBefore(text, start), first) && !isOneWord(last, characterAt(text, end))
}

/** True where a hyphen or apostrophe ties the place to another word; a possessive is the word itself. */
export function isJoined(text: string, { start, end }: TextSpan): boolean {
  if (joiner.test(text.charAt(start - 1)) && wordCharacter.test(characterBefore(text, start - 1))) return true
  const after = text.slice(end, end + 3)
  return joiner.test(after.charAt(0)) && wordCharacter.test(after.charAt(1)) && !isPossessive(text, end)
}

/** True where the word that ends here stands as a possessive: "Burqa's", "Rogers’ ". */
export function isPossessive(text: string, end: number): boolean {
  const after = text.slice(end, end + 3)
  if (/^['’]s(?![\p{L}\p{N}])/iu.test(after)) return true
  return /s/i.test(text.charAt(end - 1)) && /^['’] ?[\p{L}\p{N}]/u.test(after) && !/^['’][\p{L}\p{N}]/u.test(after)
}

const collapse = (text: string) => text.trim().replace(/\s+/g, ' ')

/**
 * Every place where the value stands as whole words, in order, never overlapping; runs of white space count as one.
 *
 * Places that differ in case, accents, quotes or dashes are given too, marked as not exact. Linear in the text.
 */
export function findOccurrences(text: string, value: string): readonly Occurrence[] {
  const folded = foldNoticeText(text)
  const needle = foldNoticeText(value).folded.trim()
  const occurrences: Occurrence[] = []
  if (needle === '') return occurrences
  let at = folded.folded.indexOf(needle)
  while (at >= 0) {
    const span = spanOfFolded(folded, at, at + needle.length)
    const whole = isWholeWords(text, span)
    if (whole) {
      const exact = collapse(text.slice(span.start, span.end)) === collapse(value)
      occurrences.push({ ...span, exact, joined: isJoined(text, span) })
    }
    at = folded.folded.indexOf(needle, at + (whole ? needle.length : 1))
  }
  return occurrences
}

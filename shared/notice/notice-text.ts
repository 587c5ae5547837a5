import type { FoundText } from './found-text.ts'
import { measureHyphenation } from './hyphenation.ts'
import type { TextSpan } from './parsed-notice.ts'

/**
 * A text beside its folded form, in which phrases are looked for.
 *
 * Folded: lower case, accents off, every run of white space one space, typographic quotes and dashes plain,
 * invisible characters, the ">" of quoted mail and hyphenation at the end of a line gone. Each folded character is one UTF-16 unit; `at[i]` is the place in `raw` of folded
 * character i, and `at[folded.length]` is the length of `raw`.
 */
export interface NoticeText {
  readonly raw: string
  readonly folded: string
  readonly at: Uint32Array
}

const invisible = /[\p{Mn}\p{Cf}]/u
const singleQuote = /[\u2018-\u201b\u02bc\u00b4\u0060\u2032]/
const doubleQuote = /[\u201c-\u201f\u00ab\u00bb\u2033]/
const softHyphen = 0xad
const dash = /[\u2010-\u2015\u2212]/

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' '
  if (invisible.test(character)) return ''
  if (singleQuote.test(character)) return "'"
  if (doubleQuote.test(character)) return '"'
  if (dash.test(character)) return '-'
  const base = character.normalize('NFD').charAt(0).toLowerCase()
  return base.length === 1 ? base : character
}

// Everything up to general punctuation and minus (U+2212) is looked up; above it only full-width forms change.
const table: readonly string[] = Array.from({ length: 0x2213 }, (_, code) => foldCharacter(String.fromCharCode(code)))

function foldRare(code: number, character: string): string {
  if (code >= 0xff01 && code <= 0xff5e) return table[code - 0xfee0] ?? character
  return code === 0x3000 || code === 0xfeff ? foldCharacter(character) : character
}

/** The text with its folded form; linear in its length. */
export function foldNoticeText(raw: string): NoticeText {
  const at = new Uint32Array(raw.length + 1)
  let folded = ''
  let count = 0
  let afterSpace = false
  let atLineStart = true
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index)
    const character = table[code] ?? foldRare(code, raw.charAt(index))
    if (character === '-' || code === softHyphen) {
      const divides = measureHyphenation(raw, index)
      if (divides > 0) {
        index += divides - 1
        continue
      }
    }
    atLineStart = code === 10 || (atLineStart && (character === ' ' || character === '>'))
    if (character === '' || (character === ' ' && afterSpace) || (atLineStart && character === '>')) continue
    afterSpace = character === ' '
    folded += character
    at[count] = index
    count += 1
  }
  at[count] = raw.length
  return { raw, folded, at }
}

/** The stretch of the raw text behind folded characters `from` to `to` (exclusive). */
export function spanOfFolded(text: NoticeText, from: number, to: number): TextSpan {
  return { start: text.at[from] ?? text.raw.length, end: text.at[to] ?? text.raw.length }
}

/** The raw words between two raw offsets: trimmed, each run of white space one space, with the trimmed place. */
export function takeWords(raw: string, start: number, end: number): FoundText {
  let from = start
  let to = end
  while (from < to && /\s/.test(raw.charAt(from))) from += 1
  while (to > from && /\s/.test(raw.charAt(to - 1))) to -= 1
  const words = raw.slice(from, to).replace(/\n[\s>]+/g, ' ')
  return { text: words.replace(/\s+/g, ' '), start: from, end: to }
}

/** As takeWords, for a stretch given in folded characters. */
export function takeFolded(text: NoticeText, from: number, to: number): FoundText {
  const { start, end } = spanOfFolded(text, from, to)
  return takeWords(text.raw, start, end)
}

/** The first folded offset that stands at or after a raw offset; found by halving. */
export function toFolded(text: NoticeText, raw: number): number {
  let low = 0
  let high = text.folded.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((text.at[middle] ?? raw) < raw) low = middle + 1
    else high = middle
  }
  return low
}

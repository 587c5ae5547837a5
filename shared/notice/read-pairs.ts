import type { FoundText } from './found-text.ts'
import { isHyphenated } from './hyphenation.ts'
import type { FoundPair } from './notice-grammar.ts'
import { foldNoticeText, takeWords } from './notice-text.ts'
import type { TextSpan } from './parsed-notice.ts'

/** The words around values in one agency's notices, folded. */
export interface PairWording {
  /** Words between a correct and a wrong value ("instead of"). */
  readonly insteadOf: readonly string[]
  /** Words that begin the sentence after the values. */
  readonly closings: readonly string[]
  /** True where the wording was never seen published: then only values in brackets are sure to be values. */
  readonly bracketsOnly: boolean
}

/** What stood where values were expected. */
export interface PairReading {
  readonly pairs: readonly FoundPair[]
  /** Offset after the last thing read. */
  readonly end: number
  /** `cut`: the text ends inside a value or before its partner. `unreadable`: values stand there that fit no rule. */
  readonly problem: 'none' | 'cut' | 'unreadable'
}

const partner: Readonly<Record<string, string>> = { '[': ']', '［': '］', '【': '】', '“': '”', '«': '»' }
const brackets = '[]［］【】'
const quotes = '“”«»'

// Between values stand "and", commas, a field's name. Anything longer is no longer the list of values.
const longestGap = 80
const longestValue = 2000

// "mention[s]" is a plural, not a value.
function isPluralSuffix(raw: string, open: number, close: number): boolean {
  return /\p{L}/u.test(raw.charAt(open - 1)) && /^\p{L}{1,3}$/u.test(raw.slice(open + 1, close))
}

function findPartner(raw: string, open: number, to: number): number {
  const opener = raw.charAt(open)
  const closer = partner[opener]
  let depth = 0
  for (let index = open; index < to && index - open <= longestValue; index += 1) {
    const character = raw.charAt(index)
    if (character === opener) depth += 1
    else if (character === closer) depth -= 1
    if (depth === 0) return index
  }
  return -1
}

function findMark(raw: string, marks: string, from: number, to: number): number {
  const limit = Math.min(to, from + longestGap + 1)
  for (let index = from; index < limit; index += 1) if (marks.includes(raw.charAt(index))) return index
  return -1
}

function foldGap(raw: string, from: number, to: number): string {
  return foldNoticeText(raw.slice(from, to)).folded.replace(/^[\s"'.,:;*_-]+|[\s"'.,:;*_-]+$/g, '')
}

// Wrapped in quotes as a whole: “A”, not “A” and “B”.
function isQuoted(text: string): boolean {
  return /^(?:"[^"]*"|[“„][^“”„]*[”“]|«[^«»]*»|'[^']*'|‘[^‘’]*’)$/.test(text)
}

function trimQuotes(value: FoundText): FoundText {
  return { text: value.text.slice(1, -1).trim(), start: value.start + 1, end: value.end - 1 }
}

/**
 * Two values as a pair: white space runs are one space, quotes around both come off.
 *
 * Spaces stay as written when they are all that differs, for then they are the correction; line breaks never are.
 */
export function makePair(raw: string, correctAt: TextSpan, wrongAt: TextSpan): FoundPair {
  let correct = takeWords(raw, correctAt.start, correctAt.end)
  let wrong = takeWords(raw, wrongAt.start, wrongAt.end)
  const asWritten = [correct, wrong].map(({ start, end }) => raw.slice(start, end))
  if (correct.text === wrong.text && !asWritten.some((text) => /[^\S ]/.test(text))) {
    correct = { ...correct, text: raw.slice(correct.start, correct.end) }
    wrong = { ...wrong, text: raw.slice(wrong.start, wrong.end) }
  }
  if (isQuoted(correct.text) && isQuoted(wrong.text)) return { correct: trimQuotes(correct), wrong: trimQuotes(wrong) }
  return { correct, wrong }
}

/**
 * The pairs of values in brackets between two raw offsets: "[A] instead of [B] and [C] instead of [D]".
 *
 * Values may be empty, hold any text and balanced brackets. One value without its partner, a bracket too many, a word
 * divided at the end of a line or boilerplate inside a value make the whole list unreadable, for then no pair is certain; a text that ends inside a
 * value keeps the pairs before it. Opening and closing typographic quotes count as brackets when there are none.
 */
export function readPairs(raw: string, from: number, to: number, wording: PairWording): PairReading {
  const others = wording.bracketsOnly ? '' : quotes
  const marks = findMark(raw, brackets, from, to) >= 0 ? brackets : others
  const unreadable: PairReading = { pairs: [], end: from, problem: 'unreadable' }
  const holds = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))
  const pairs: FoundPair[] = []
  let first: TextSpan | null = null
  let at = from
  for (;;) {
    const open = findMark(raw, marks, at, to)
    const gap = foldGap(raw, at, open < 0 ? Math.min(to, at + longestGap) : open)
    if (open < 0 || holds(gap, wording.closings)) break
    const close = partner[raw.charAt(open)] === undefined ? -2 : findPartner(raw, open, to)
    if (close === -2) return unreadable
    if (close >= 0 && isPluralSuffix(raw, open, close)) break
    if (first === null ? holds(gap, wording.insteadOf) : !wording.insteadOf.includes(gap)) return unreadable
    if (close < 0) return { pairs, end: to, problem: 'cut' }
    const value = { start: open + 1, end: close }
    const written = raw.slice(value.start, value.end)
    if (isHyphenated(written) || holds(foldNoticeText(written).folded, wording.closings)) return unreadable
    if (first === null) first = value
    else {
      pairs.push(makePair(raw, first, value))
      first = null
    }
    at = close + 1
  }
  if (first === null) return { pairs, end: at, problem: pairs.length > 0 ? 'none' : 'unreadable' }
  const rest = foldGap(raw, at, Math.min(to, at + longestGap))
  const cut = to === raw.length && wording.insteadOf.some((words) => words.startsWith(rest))
  return cut ? { pairs, end: to, problem: 'cut' } : unreadable
}

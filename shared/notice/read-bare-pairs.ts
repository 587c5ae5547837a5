import { isHyphenated } from './hyphenation.ts'
import type { FoundPair } from './notice-grammar.ts'
import type { NoticeText } from './notice-text.ts'
import { spanOfFolded } from './notice-text.ts'
import type { PairReading, PairWording } from './read-pairs.ts'
import { makePair } from './read-pairs.ts'

interface Piece {
  readonly from: number
  readonly to: number
}

// Between one pair and the next: a mark, a word, or a mark and a word.
const join = '[,;]? ?(?:and|et|y|und|e|&)|[,;/]'

// Words of a sentence around the values rather than of the values themselves.
const sentenceWords = /:(?!\d)|\b(?:should|must|reads?|caption|keywords?)\b|[[\]]/

function splitAt(folded: string, piece: Piece, separator: string): Piece[] {
  const pieces: Piece[] = []
  let from = piece.from
  for (;;) {
    const at = folded.indexOf(separator, from)
    if (at < 0 || at + separator.length > piece.to) break
    pieces.push({ from, to: at })
    from = at + separator.length
  }
  return [...pieces, { from, to: piece.to }]
}

function toPair(text: NoticeText, correct: Piece, wrong: Piece): FoundPair {
  return makePair(text.raw, spanOfFolded(text, correct.from, correct.to), spanOfFolded(text, wrong.from, wrong.to))
}

function readQuoted(text: NoticeText, zone: Piece, wording: PairWording): readonly FoundPair[] | null {
  const quote = text.folded.charAt(zone.from)
  // "instead of "Burqa." Please": American printers set the full stop inside the quotes.
  const stopInside = text.folded.slice(zone.to - 2, zone.to) === `.${quote}`
  const inner = { from: zone.from + 1, to: zone.to - (stopInside ? 2 : 1) }
  const zoneText = text.folded.slice(inner.from, inner.to)
  const connective = [...wording.insteadOf, join].join('|')
  const matches = [...zoneText.matchAll(new RegExp(`${quote} ?(${connective}) ?${quote}`, 'g'))]
  const values: Piece[] = []
  let from = inner.from
  for (const [index, match] of matches.entries()) {
    if (wording.insteadOf.includes(match[1] ?? '') !== (index % 2 === 0)) return null
    values.push({ from, to: inner.from + match.index })
    from = inner.from + match.index + match[0].length
  }
  values.push({ from, to: inner.to })
  if (values.length % 2 !== 0) return null
  // A quote left over inside a value leaves its end uncertain; an apostrophe does not.
  if (quote === '"' && values.some((value) => text.folded.slice(value.from, value.to).includes(quote))) return null
  return values.flatMap((value, index) => {
    const wrong = values[index + 1]
    return index % 2 === 0 && wrong !== undefined ? [toPair(text, value, wrong)] : []
  })
}

function readPlain(text: NoticeText, zone: Piece, wording: PairWording): readonly FoundPair[] | null {
  const pairs: FoundPair[] = []
  for (const part of splitAt(text.folded, zone, ';')) {
    const splits = wording.insteadOf
      .map((words) => splitAt(text.folded, part, ` ${words} `))
      .filter((pieces) => pieces.length > 1)
    const [correct, wrong, more] = splits[0] ?? []
    if (splits.length !== 1 || correct === undefined || wrong === undefined || more !== undefined) return null
    if (sentenceWords.test(text.folded.slice(part.from, part.to))) return null
    const pair = toPair(text, correct, wrong)
    if (pair.correct.text === '' || pair.wrong.text === '') return null
    pairs.push(pair)
  }
  return pairs
}

/**
 * The pairs of values without brackets between two folded offsets: quoted, or plain "A instead of B".
 *
 * `to` must be where the boilerplate begins again after the values: without it the end of the last value is unknown
 * and nothing may be read. Plain values are read only when each part (split at semicolons) has exactly one connective
 * and no words of a sentence around it; else the reading is `unreadable`.
 */
export function readBarePairs(text: NoticeText, from: number, to: number, wording: PairWording): PairReading {
  let start = from
  let end = to
  while (start < end && text.folded.charAt(start) === ' ') start += 1
  while (end > start && text.folded.charAt(end - 1) === ' ') end -= 1
  if (text.folded.charAt(end - 1) === '.') end -= 1
  const zone = { from: start, to: end }
  const opener = text.folded.charAt(start)
  const quoted = (opener === '"' || opener === "'") && text.folded.charAt(end - 1) === opener && end - start > 2
  const { start: rawStart, end: rawEnd } = spanOfFolded(text, start, end)
  const divided = isHyphenated(text.raw.slice(rawStart, rawEnd))
  const pairs = divided ? null : quoted ? readQuoted(text, zone, wording) : readPlain(text, zone, wording)
  const after = spanOfFolded(text, to, to).start
  return pairs === null || pairs.length === 0
    ? { pairs: [], end: after, problem: 'unreadable' }
    : { pairs, end: after, problem: 'none' }
}

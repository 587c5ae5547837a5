import type { TextSpan } from '../notice/parsed-notice.ts'
import { listUnspelled } from './list-unspelled.ts'
import { readElision } from './read-elision.ts'

/** A word of a text as it is written there. */
export interface WrittenWord extends TextSpan {
  readonly written: string
}

/** Words joined by hyphens: right where the whole is right, or each part. A word without a hyphen is its own only part. */
export interface JoinedWord extends WrittenWord {
  readonly parts: readonly WrittenWord[]
}

// One segmenter for all texts: the rules for words hardly differ by language, and findings must not depend on the machine's.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
// The segmenter keeps "noon.The" and "Photo:AFP" together, as it does "3.14" and "e.g".
const inner = /[^.:·_]+/gu
const hyphen = /^[-\u2010\u2011]$/
// Hunspell looks at no word longer than this either.
const longest = 60
const mostCapitals = 6

/** The words of a text that have a spelling, in order: no addresses, codes, variables, ids, numbers, short capitals, or words of other scripts than Latin. */
export function listWords(text: string, codeDelimiter = '='): readonly JoinedWord[] {
  const joined: { start: number; end: number; parts: WrittenWord[] }[] = []
  for (const piece of listPieces(text, codeDelimiter)) {
    const last = joined.at(-1)
    const joins =
      last !== undefined && piece.end - last.start <= longest && hyphen.test(text.slice(last.end, piece.start))
    const word = joins ? last : { start: piece.start, end: piece.end, parts: [] }
    word.end = piece.end
    if (isSpelled(piece.written)) word.parts.push(piece)
    if (!joins) joined.push(word)
  }
  return joined
    .filter(({ parts }) => parts.length > 0)
    .map((word) => ({ ...word, written: text.slice(word.start, word.end) }))
}

function* listPieces(text: string, codeDelimiter: string): Generator<WrittenWord> {
  const unspelled = listUnspelled(text, codeDelimiter).toSorted((one, other) => one.start - other.start)
  let next = 0
  let skippedTo = 0
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    for (let span = unspelled[next]; span !== undefined && span.start <= index; span = unspelled[next]) {
      skippedTo = Math.max(skippedTo, span.end)
      next += 1
    }
    if (index < skippedTo || isWordLike !== true) continue
    for (const { 0: written, index: place } of segment.matchAll(inner))
      yield { start: index + place, end: index + place + written.length, written }
  }
}

function isSpelled(written: string): boolean {
  const core = readElision(written).core.replace(/['\u2019\u02bc]?s$/u, '')
  const letters = [...core].filter((sign) => /\p{L}/u.test(sign)).length
  if (letters < 2 || written.length > longest || /\p{N}/u.test(written)) return false
  if (/(?!\p{Script=Latin})\p{L}/u.test(written)) return false
  return letters > mostCapitals || core !== core.toUpperCase()
}

import { measureUtf8 } from './utf8-length.ts'

// Neither rule is tailored to a language, so that every computer cuts at the same place.
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })

const writtenWithoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

// No character anybody reads takes more code units; what is behind it cannot change where a text is cut.
const longestCharacter = 64

/**
 * The beginning of a text that fits into `maxBytes` of UTF-8, ending with a whole word and without blanks at its end; a text that fits as it is.
 *
 * Where a single word fills more than half of the room it ends with the last character that fits, never inside one (a letter with its accents, a
 * flag, a family of emoji). Null where even so less than half of the room would be used: such a text is not cut but reworded.
 */
export function cutAtWord(text: string, maxBytes: number): string | null {
  if (measureUtf8(text) <= maxBytes) return text
  const near = text.slice(0, maxBytes + longestCharacter)
  const fitting = takeWhile(graphemes, near, maxBytes)
  const byWord = takeWhile(words, near, maxBytes)
  const candidates = writtenWithoutBlanks.test(fitting) ? [byWord, fitting] : [endAtBlank(near, fitting), fitting]
  const cut = candidates.map((candidate) => candidate.trimEnd()).find((one) => measureUtf8(one) * 2 >= maxBytes)
  return cut ?? null
}

function takeWhile(segmenter: Intl.Segmenter, text: string, maxBytes: number): string {
  let bytes = 0
  for (const { segment, index } of segmenter.segment(text)) {
    bytes += measureUtf8(segment)
    if (bytes > maxBytes) return text.slice(0, index)
  }
  return text
}

function endAtBlank(text: string, fitting: string): string {
  if (/^\s/.test(text.slice(fitting.length))) return fitting
  return /^[\s\S]*(?=\s)/.exec(fitting)?.[0] ?? ''
}

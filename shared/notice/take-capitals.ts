import type { FoundText } from './found-text.ts'
import { takeWords } from './notice-text.ts'

// A label in capitals longer than this is a text written in capitals.
const longestLabel = 400

/**
 * The words in capitals from `from` on, up to the first word with a small letter; their text without closing marks.
 *
 * A single "A" or "I" and initials such as "U.S." right before that word belong to it: "… ATTACK A relative". Null when
 * there are none, or when the text goes on in capitals.
 */
export function takeCapitals(raw: string, from: number): FoundText | null {
  let end = from
  let before = from
  for (const word of raw.slice(from, from + longestLabel).matchAll(/\S+/g)) {
    if (/\p{Ll}/u.test(word[0])) {
      const found = takeWords(raw, from, /^(?:[AI]|(?:\p{Lu}\.)+)$/u.test(raw.slice(before, end).trim()) ? before : end)
      const text = found.text.replace(/[\s:;,–—-]+$/, '')
      return text === ''
        ? null
        : { text, start: found.start, end: found.start + raw.slice(found.start, found.end).trimEnd().length }
    }
    before = end
    end = from + word.index + word[0].length
  }
  return null
}

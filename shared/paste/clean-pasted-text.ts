import { joinWrappedLines } from './join-wrapped-lines.ts'
import { readMarkup } from './read-markup.ts'

/**
 * A text pasted from the wire as a caption should have it: markup read, broken lines joined, blanks that only look like one made one, and what
 * has no width taken out. Typographic quotes, joiners of Persian and emoji, and marks of direction stay.
 */
export function cleanPastedText(text: string): string {
  const plain = readMarkup(text)
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
  return joinWrappedLines(plain)
}

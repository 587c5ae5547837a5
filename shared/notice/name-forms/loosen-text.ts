import { foldNoticeText, spanOfFolded } from '../notice-text.ts'
import type { TextSpan } from '../parsed-notice.ts'
import { foldedLetter, foldLetters } from './fold-letters.ts'

/** A text without what writers and programs do differently, and the way back to the places in the text itself. */
export interface LooseText {
  readonly folded: string
  spanOf(from: number, to: number): TextSpan
}

/**
 * The text folded as notices are, compatibility forms (ligatures, full width) and letters that are often written otherwise (ß, ø, ł, đ, æ) written out as well, so that all Unicode forms of one
 * spelling are one. Linear.
 */
export function loosenText(raw: string): LooseText {
  const { text, at } = writeOut(raw)
  const folded = foldNoticeText(text)
  return {
    folded: folded.folded,
    spanOf: (from, to) => {
      const { start, end } = spanOfFolded(folded, from, to)
      return at === null ? { start, end } : { start: at[start] ?? raw.length, end: at[end] ?? raw.length }
    }
  }
}

// Nearly every text is written out already, and then nothing moves.
function writeOut(raw: string): { readonly text: string; readonly at: readonly number[] | null } {
  const plain = raw.normalize('NFKC') === raw && !foldedLetter.test(raw)
  if (plain) return { text: raw, at: null }
  const at: number[] = []
  let text = ''
  let place = 0
  for (const character of raw) {
    const written = foldedLetter.test(character) ? foldLetters(character) : character.normalize('NFKC')
    for (let unit = 0; unit < written.length; unit += 1) at.push(place)
    text += written
    place += character.length
  }
  at.push(raw.length)
  return { text, at }
}

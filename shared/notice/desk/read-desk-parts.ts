import type { FoundText } from '../found-text.ts'
import { isHyphenated } from '../hyphenation.ts'
import type { FoundPair } from '../notice-grammar.ts'
import { foldNoticeText, takeWords } from '../notice-text.ts'
import type { TextSpan } from '../parsed-notice.ts'
import { makePair } from '../read-pairs.ts'
import type { DeskMatch, DeskPartFound } from './desk-matcher.ts'
import { longestDeskPart } from './desk-matcher.ts'
import type { DeskPatternPart } from './desk-pattern-parts.ts'
import { endsSentence } from './find-value-end.ts'

/** The certain place of a part, or null where its end cannot be told. */
export function placePart(raw: string, found: DeskPartFound): TextSpan | null {
  const { start, end } = found
  if (found.isWorded) return { start, end }
  // A part that the text stops in may have been cut.
  if (end >= raw.length || end - start > longestDeskPart) return null
  return raw.charAt(end) === '.' && !endsSentence(raw, end) ? null : { start, end }
}

function placeValue(raw: string, found: DeskPartFound): TextSpan | null {
  const place = placePart(raw, found)
  if (place === null) return null
  const written = raw.slice(place.start, place.end)
  const { folded } = foldNoticeText(written)
  if (isHyphenated(written) || found.neighbours.some((words) => folded.includes(words))) return null
  // Only between brackets or quotes is nothing a value.
  const isBare = /[\p{L}\p{N}\s]/u.test(raw.charAt(place.start - 1) + raw.charAt(place.end))
  return written.trim() === '' && isBare ? null : place
}

/** The first part of that name as words, or null. */
export function takePart(raw: string, match: DeskMatch | undefined, part: DeskPatternPart): FoundText | null {
  const found = match?.found.find((one) => one.part === part)
  const place = found === undefined ? null : placePart(raw, found)
  const words = place === null ? null : takeWords(raw, place.start, place.end)
  return words === null || words.text === '' ? null : words
}

/** The pairs of one match, or null when one of its values has no certain beginning and end. */
export function readDeskPairs(raw: string, { found }: DeskMatch): readonly FoundPair[] | null {
  const correct = found.filter(({ part }) => part === 'correct')
  const wrong = found.filter(({ part }) => part === 'wrong')
  const pairs: FoundPair[] = []
  for (const [index, value] of correct.entries()) {
    const partner = wrong[index]
    const right = placeValue(raw, value)
    const other = partner === undefined ? null : placeValue(raw, partner)
    if (right === null || other === null) return null
    const pair = makePair(raw, right, other)
    if (pair.correct.text === pair.wrong.text) return null
    pairs.push(pair)
  }
  return pairs
}

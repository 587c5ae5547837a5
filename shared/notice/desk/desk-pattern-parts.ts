import type { Duty } from '../parsed-notice.ts'

/** A part that a pattern may name: a fact of the notice, a duty, or a stretch of text that says nothing. */
export type DeskPatternPart =
  | 'correct'
  | 'wrong'
  | 'byline'
  | 'pictureId'
  | 'reason'
  | 'head'
  | 'transmitted'
  | 'credit'
  | 'any'
  | 'maybe'
  | Duty

/** Every part with its meaning in words, in the order they are shown beside a pattern. */
export const deskPatternParts: readonly { readonly name: DeskPatternPart; readonly words: string }[] = [
  { name: 'correct', words: 'the right value' },
  { name: 'wrong', words: 'the wrong value' },
  { name: 'pictureId', words: 'a picture id, a list of them or a range' },
  { name: 'byline', words: 'the photographer' },
  { name: 'reason', words: 'why' },
  { name: 'head', words: 'the label in front: {head: CORRECTION | UPDATE}' },
  { name: 'transmitted', words: 'the date of transmission' },
  { name: 'credit', words: 'the credit line behind the notice' },
  { name: 'any', words: 'any text, also written …' },
  { name: 'maybe', words: 'words that may be left out: {maybe: please}' },
  { name: 'remove-online', words: 'duty: remove online; with its words, {remove-online: take it off your sites}' },
  { name: 'remove-social', words: 'duty: remove from social media' },
  { name: 'remove-archive', words: 'duty: remove from the archive' },
  { name: 'delete', words: 'duty: delete' },
  { name: 'disable-access', words: 'duty: disable access' },
  { name: 'stop-using', words: 'duty: stop using' },
  { name: 'replace', words: 'duty: replace' },
  { name: 'tell-third-parties', words: 'duty: tell third parties' }
]

const byName = new Map<string, DeskPatternPart>(deskPatternParts.map(({ name }) => [name.toLowerCase(), name]))
const factParts: readonly DeskPatternPart[] = [
  'correct',
  'wrong',
  'byline',
  'pictureId',
  'reason',
  'head',
  'transmitted',
  'credit',
  'any',
  'maybe'
]

/** The part of that name, case and "_" for "-" ignored, or null. */
export function findDeskPatternPart(name: string): DeskPatternPart | null {
  const plain = name.trim().toLowerCase()
  return byName.get(plain) ?? byName.get(plain.replaceAll('_', '-')) ?? null
}

/** The duty a part stands for, or null. */
export function dutyOfPart(part: DeskPatternPart): Duty | null {
  return isDuty(part) ? part : null
}

function isDuty(part: DeskPatternPart): part is Duty {
  return !factParts.includes(part)
}

import type { NoticePair } from '../parsed-notice.ts'
import { fillWords, quoteValue } from './fill-words.ts'
import type { ReplyFacts } from './reply-facts.ts'
import type { ChangeWords, ReplyWording } from './wording/reply-wording.ts'

function writePair(pair: NoticePair, words: ChangeWords, quotes: ReplyWording['quotes']): string {
  const sentence = pair.correct === '' ? words.deleted : pair.wrong === '' ? words.added : words.changed
  return fillWords(sentence, { correct: quoteValue(pair.correct, quotes), wrong: quoteValue(pair.wrong, quotes) })
}

/** The changes of a notice as sentences, one a line. */
export function writeChanges(
  pairs: readonly NoticePair[],
  words: ChangeWords,
  wording: ReplyWording
): readonly string[] {
  const stated = pairs.filter(({ correct, wrong }) => correct !== '' || wrong !== '')
  return stated.map((pair) => writePair(pair, words, wording.quotes))
}

/** The picture a notice is about, as lines with labels; what is not known has no line. */
export function writePicture(notice: ReplyFacts['notice'], wording: ReplyWording): readonly string[] {
  const { pictureIds, byline } = notice
  return [
    ...(pictureIds.length === 0
      ? []
      : [`${pictureIds.length > 1 ? wording.pictures : wording.picture}${pictureIds.join(', ')}`]),
    ...(byline === null ? [] : [`${wording.byline}${byline}`])
  ]
}

/** Lines under a heading, or nothing where there are none. */
export function writeList(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [[heading, ...lines.map((line) => `- ${line}`)].join('\n')]
}

/** The paragraphs that are there, a blank line between them. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

/** The files of the photos under the heading that fits the notice. */
export function writePhotos(facts: ReplyFacts, wording: ReplyWording): readonly string[] {
  const { kind } = facts.notice
  const heading = kind === 'kill' || kind === 'withdrawal' ? wording.barred : wording.corrected
  return kind === 'reinstatement' ? [] : writeList(heading, facts.photos)
}

import type { DeskGrammar } from '../desk-grammar.ts'
import type { FoundIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import type { FoundDuty, NoticeReading } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { toFolded } from '../notice-text.ts'
import type { DeskMatch, DeskMatcher } from './desk-matcher.ts'
import { dutyOfPart } from './desk-pattern-parts.ts'
import { readDeskIds } from './read-desk-ids.ts'
import { placePart, readDeskPairs, takePart } from './read-desk-parts.ts'

function collectDuties(text: NoticeText, match: DeskMatch): readonly FoundDuty[] {
  const named = match.found.flatMap((found): FoundDuty[] => {
    const duty = dutyOfPart(found.part)
    const place = duty === null ? null : placePart(text.raw, found)
    return duty === null || place === null ? [] : [{ duty, ...place }]
  })
  const stated = findDuties(text, toFolded(text, match.start))
  return [...named, ...stated.filter(({ duty }) => !named.some((one) => one.duty === duty))]
}

function collectIds(raw: string, matches: readonly DeskMatch[]): FoundIds {
  const found = matches.flatMap((match) => {
    const named = match.found.filter(({ part }) => part === 'pictureId')
    return named.flatMap((part) => {
      const place = placePart(raw, part)
      return place === null ? [] : [readDeskIds(raw, place)]
    })
  })
  return { ids: [...new Set(found.flatMap(({ ids }) => ids))], spans: found.flatMap(({ spans }) => spans) }
}

const removesAll = (kind: DeskGrammar['kind']): boolean =>
  kind === 'kill' || kind === 'withdrawal' || kind === 'reinstatement'

/** What a desk's own grammar tells from a text, or null when its pattern fits nowhere. */
export function readDeskNotice(grammar: DeskGrammar, matcher: DeskMatcher, text: NoticeText): NoticeReading | null {
  const { raw } = text
  const matches = matcher.find(text)
  const first = matches[0]
  if (first === undefined) return null
  const read = matches.map((match) => readDeskPairs(raw, match))
  const named = matcher.parts.includes('correct')
  // One value without a certain end makes the others doubtful too.
  const pairs = read.includes(null) ? [] : read.flatMap((found) => found ?? [])
  const ids = collectIds(raw, matches)
  const missing = (part: 'byline' | 'reason') =>
    matcher.parts.includes(part) && takePart(raw, first, part) === null ? [part] : []
  const order =
    matcher.parts.indexOf('correct') < matcher.parts.indexOf('wrong')
      ? ({ order: 'correct-first' } as const)
      : ({ order: 'wrong-first' } as const)
  const last = matches.at(-1) ?? first
  return {
    kind: grammar.kind,
    agency: grammar.agency === '' ? null : grammar.agency,
    language: grammar.language === '' ? null : grammar.language,
    confidence: `wording of the desk’s own grammar “${grammar.name}”`,
    byline: takePart(raw, first, 'byline'),
    pairs,
    ...(named ? order : {}),
    pictureIds: ids.ids,
    idSpans: ids.spans,
    reason: takePart(raw, first, 'reason'),
    head: takePart(raw, first, 'head'),
    transmitted: takePart(raw, first, 'transmitted'),
    credit: takePart(raw, last, 'credit'),
    duties: collectDuties(text, first),
    truncated: last.found.some(({ end }) => end >= raw.length) && !/[.!?)\]"”]\s*$/.test(raw),
    unknown: [
      ...(pairs.length === 0 && (grammar.kind === 'correction' || named) ? ['values'] : []),
      ...(ids.ids.length === 0 && (removesAll(grammar.kind) || matcher.parts.includes('pictureId'))
        ? ['picture ids']
        : []),
      ...missing('reason'),
      ...missing('byline')
    ],
    ranges: removesAll(grammar.kind)
      ? [{ start: 0, end: raw.length }]
      : matches.map(({ start, end }) => ({ start, end }))
  }
}

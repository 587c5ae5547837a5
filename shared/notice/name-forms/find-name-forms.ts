import { isJoined, isPossessive, isWholeWords } from '../find-occurrences.ts'
import type { NoticePair, TextSpan } from '../parsed-notice.ts'
import { loosenText } from './loosen-text.ts'
import { initialsPattern, middlePattern, orderPattern, wordsPattern } from './name-patterns.ts'
import { splitName } from './split-name.ts'
import { spellings, tellSpelling } from './tell-spelling.ts'

/**
 * How a value is written where it was found: `exact`; otherwise only in case, accents, Unicode form (also kinds of quotes and dashes), or
 * hyphens and blanks; with its own letters but as a possessive or tied to another word; with initials, or with its names the other way round.
 */
export type NameForm =
  | 'exact'
  | 'case'
  | 'accents'
  | 'unicode'
  | 'hyphenation'
  | 'possessive'
  | 'compound'
  | 'initials'
  | 'name-order'

/** A place where a wrong value stands, in whatever form. */
export interface FoundForm extends TextSpan {
  readonly form: NameForm
  /** As it stands there. */
  readonly found: string
}

interface NamePatterns {
  readonly words: RegExp
  readonly order: RegExp | null
  readonly initials: RegExp | null
}

/** Finds one pair's wrong value in texts; made once for many texts. */
export type FindForms = (text: string) => readonly FoundForm[]

// "a Lavrentiev aide" is no initial.
const smallInitial = /(?:^|[\s,.-])\p{Ll}(?=\.|[\s,-]|$)/u

const fold = (text: string) => loosenText(text).folded.trim()

function compilePatterns(value: string): NamePatterns | null {
  const folded = fold(value)
  if (folded === '') return null
  const name = splitName(value, fold)
  const compile = (pattern: string) => new RegExp(pattern, 'gu')
  const middle = name === null ? null : middlePattern(name)
  return {
    words: compile(wordsPattern(folded)),
    order: name === null ? null : compile(orderPattern(name)),
    initials: name === null ? null : compile([initialsPattern(name), ...(middle === null ? [] : [middle])].join('|'))
  }
}

/**
 * What finds every place where the pair's wrong value stands in a text as whole words, in any form, in order, never overlapping.
 *
 * Right words are no hits: neither what is part of the right value, nor initials that stand for the right name as well. Finds nothing for an
 * empty wrong value. Linear in the text.
 */
export function compileNameForms({ correct, wrong }: NoticePair): FindForms {
  const wrongPatterns = compilePatterns(wrong)
  const right = compilePatterns(correct)
  if (wrongPatterns === null || correct === wrong) return () => []
  return (text) => {
    const loose = loosenText(text)
    const list = (pattern: RegExp | null | undefined) =>
      [...loose.folded.matchAll(pattern ?? /(?!)/g)]
        .map((match) => loose.spanOf(match.index, match.index + match[0].length))
        .filter((span) => isWholeWords(text, span))
    const inWords = list(wrongPatterns.words)
      .filter(({ start, end }) => !isSpeltRight(text.slice(start, end), { correct, wrong }))
      .map((span) => ({ ...span, form: tellForm(text, span, wrong) }))
    const inOrder = list(wrongPatterns.order).map((span) => ({ ...span, form: 'name-order' as const }))
    const inInitials = list(wrongPatterns.initials)
      .filter(({ start, end }) => !smallInitial.test(text.slice(start, end)))
      .map((span) => ({ ...span, form: 'initials' as const }))
    const places = [...inWords, ...inOrder, ...inInitials]
    if (places.length === 0) return []
    const rightOnes = [right?.words, right?.order].flatMap(list)
    const rightInitials = list(right?.initials)
    const wrongPlaces = places.filter(
      (place) => !isRight(place, rightOnes) && !(place.form === 'initials' && isInside(place, rightInitials))
    )
    return dropOverlaps(wrongPlaces).map((place) => ({ ...place, found: text.slice(place.start, place.end) }))
  }
}

/** As `compileNameForms`, for one text. */
export function findNameForms(text: string, pair: NoticePair): readonly FoundForm[] {
  return compileNameForms(pair)(text)
}

// "SØRENSEN" is nearer to the right "Sørensen" than to the wrong "Sorensen".
function isSpeltRight(found: string, { correct, wrong }: NoticePair): boolean {
  const right = spellings.indexOf(tellSpelling(found, correct))
  // The right letters in another Unicode form are right, whatever the wrong value is.
  const isSame = right <= spellings.indexOf('unicode')
  return fold(found) === fold(correct) && (isSame || right < spellings.indexOf(tellSpelling(found, wrong)))
}

function tellForm(text: string, span: TextSpan, wrong: string): NameForm {
  const spelling = tellSpelling(text.slice(span.start, span.end), wrong)
  if (spelling !== 'exact') return spelling
  if (isPossessive(text, span.end)) return 'possessive'
  return isJoined(text, span) ? 'compound' : 'exact'
}

// A right value that folds to the wrong one stands at the same place; there the spelling told already.
function isRight(place: TextSpan, right: readonly TextSpan[]): boolean {
  return right.some((one) => isInside(place, [one]) && one.end - one.start > place.end - place.start)
}

function isInside(place: TextSpan, spans: readonly TextSpan[]): boolean {
  return spans.some(({ start, end }) => place.start >= start && place.end <= end)
}

/** The places in order; where two overlap the earlier in the text stands, of those that begin together the plainer one. */
function dropOverlaps<Place extends TextSpan>(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const place of places.toSorted((one, other) => one.start - other.start))
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}

import type { Occurrence } from './find-occurrences.ts'
import { findOccurrences, isPossessive } from './find-occurrences.ts'
import { listRepeats } from './list-repeats.ts'
import type { FoundForm } from './name-forms/find-name-forms.ts'
import { findNameForms } from './name-forms/find-name-forms.ts'
import { rewriteName } from './name-forms/rewrite-name.ts'
import type { NoticePair, TextSpan } from './parsed-notice.ts'

/** A value with the pairs of a notice applied. */
export interface AmendedValue<Value> {
  readonly to: Value
  /** Pairs (by index) whose wrong value stood there. */
  readonly used: readonly number[]
  /** Pairs whose right value stands there already and whose wrong one does not. */
  readonly settled: readonly number[]
  /** What a person should look at, one sentence each; empty when the result is plain. */
  readonly why: readonly string[]
}

/** One replacement. `spare` is a tag before or after that the new words bring along themselves. */
interface Replacement extends TextSpan {
  readonly words: string
  readonly pair: number
}

const tagAfter = /^\s*(\([^()]{1,12}\))/
const tagBefore = /(\([^()]{1,12}\))\s*$/

function isInside(span: TextSpan, ranges: readonly TextSpan[]): boolean {
  return ranges.some((range) => span.start >= range.start && span.end <= range.end)
}

/** The places of the wrong value that are meant: outside the notice, and not part of the right value. */
function findWrong(text: string, { correct, wrong }: NoticePair, ignored: readonly TextSpan[]): readonly Occurrence[] {
  const places = findOccurrences(text, wrong).filter((place) => !isInside(place, ignored))
  const right = correct.length > wrong.length ? findOccurrences(text, correct) : []
  return places.filter((place) => !isInside(place, right))
}

const otherForms: Readonly<Partial<Record<FoundForm['form'], string>>> = {
  hyphenation: 'divided otherwise',
  initials: 'with initials',
  'name-order': 'the other way round'
}

/** The places of the wrong value in forms of other letters than its own, beside those found already. */
function findOtherForms(
  text: string,
  pair: NoticePair,
  taken: readonly TextSpan[],
  ignored: readonly TextSpan[]
): readonly FoundForm[] {
  return findNameForms(text, pair).filter(
    (place) =>
      place.form in otherForms &&
      !isInside(place, ignored) &&
      !taken.some(({ start, end }) => place.start < end && start < place.end)
  )
}

function replaceForm(place: FoundForm, pair: NoticePair, index: number): { edit: Replacement; why: string } {
  const words = rewriteName(place, pair)
  const why = `“${place.found}” is “${pair.wrong}” written ${otherForms[place.form]}.`
  return { edit: { start: place.start, end: place.end, words, pair: index }, why }
}

function matchCase(found: string, correct: string): string {
  const isCapitals = found.length > 1 && found === found.toUpperCase() && found !== found.toLowerCase()
  return isCapitals ? correct.toUpperCase() : correct
}

/** Deleting words takes one of the spaces around them along. */
function widenDeletion(text: string, { start, end }: TextSpan): TextSpan {
  const before = /\s/.test(text.charAt(start - 1))
  const after = end >= text.length || /[\s,.;:!?)]/.test(text.charAt(end))
  if (before && after) return { start: start - 1, end }
  return start === 0 && /\s/.test(text.charAt(end)) ? { start, end: end + 1 } : { start, end }
}

/** The place with a following or leading tag that the right value has itself: "Chan (R)" becomes "Besmehn (R)", once. */
function takeTag(text: string, place: TextSpan, { correct }: NoticePair): { span: TextSpan; why: string | null } {
  const after = tagAfter.exec(text.slice(place.end, place.end + 20))
  const before = tagBefore.exec(text.slice(Math.max(0, place.start - 20), place.start))
  const holds = (tag: string | undefined) => tag !== undefined && correct.toLowerCase().includes(tag.toLowerCase())
  if (after !== null && holds(after[1])) {
    const span = { start: place.start, end: place.end + after[0].length }
    return { span, why: `The right value has its own ${after[1]}; the one that stood there is kept once.` }
  }
  if (before !== null && holds(before[1]) && correct.startsWith(before[1] ?? '')) {
    const span = { start: place.start - before[0].length, end: place.end }
    return { span, why: `The right value has its own ${before[1]}; the one that stood there is kept once.` }
  }
  if (after !== null && /\([^()]{1,12}\)/.test(correct)) {
    return { span: place, why: `The right value has a tag of its own and ${after[1]} follows.` }
  }
  return { span: place, why: null }
}

function replaceOne(
  text: string,
  place: Occurrence,
  pair: NoticePair,
  index: number
): { edit: Replacement; why: readonly string[] } {
  const found = text.slice(place.start, place.end)
  const why: string[] = []
  if (!place.exact) why.push(`“${found}” is not written as in the notice (“${pair.wrong}”).`)
  if (isPossessive(text, place.end)) why.push(`“${found}” stands there as a possessive.`)
  if (place.joined) why.push(`“${found}” is part of a longer word.`)
  if (pair.correct === '') {
    why.push(`“${found}” is deleted: look at the words and marks around it.`)
    return { edit: { ...widenDeletion(text, place), words: '', pair: index }, why }
  }
  const tagged = takeTag(text, place, pair)
  if (tagged.why !== null) why.push(tagged.why)
  return {
    edit: { ...tagged.span, words: place.exact ? pair.correct : matchCase(found, pair.correct), pair: index },
    why
  }
}

/** The edits in order; where two overlap the earlier and longer one stands. */
function dropOverlaps(edits: readonly Replacement[]): { kept: readonly Replacement[]; why: readonly string[] } {
  const kept: Replacement[] = []
  for (const edit of edits.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  }
  return { kept, why: kept.length === edits.length ? [] : ['Two pairs of the notice meet in the same words.'] }
}

function applyEdits(text: string, edits: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.words
    at = edit.end
  }
  return result + text.slice(at)
}

/**
 * A text with every wrong value replaced by the right one, all pairs at once.
 *
 * Whole words only. Places written otherwise (case, accents) are replaced only where none is written exactly so; those with initials, names
 * the other way round or other hyphens always are, in the same form, and wait for a person. What stands inside `ignored` (the notice itself) is left alone. See `why` for what needs a look.
 */
export function amendText(
  text: string,
  pairs: readonly NoticePair[],
  ignored: readonly TextSpan[] = []
): AmendedValue<string> {
  const edits: Replacement[] = []
  const settled: number[] = []
  const why: string[] = []
  for (const [index, pair] of pairs.entries()) {
    if (pair.correct === pair.wrong) continue
    const places = findWrong(text, pair, ignored)
    const exact = places.filter((place) => place.exact)
    const meant = exact.length > 0 ? exact : places
    if (meant.length < places.length) why.push(`“${pair.wrong}” also stands there written otherwise and is left so.`)
    for (const place of meant) {
      const { edit, why: reasons } = replaceOne(text, place, pair, index)
      edits.push(edit)
      why.push(...reasons)
    }
    for (const place of findOtherForms(text, pair, places, ignored)) {
      const { edit, why: reason } = replaceForm(place, pair, index)
      edits.push(edit)
      why.push(reason)
    }
    const stands = findOccurrences(text, pair.correct).some((place) => !isInside(place, ignored))
    if (meant.length === 0 && stands && edits.every((edit) => edit.pair !== index)) settled.push(index)
  }
  const { kept, why: overlaps } = dropOverlaps(edits)
  const used = [...new Set(kept.map(({ pair }) => pair))].sort((left, right) => left - right)
  why.push(...overlaps, ...listRepeats(text, kept, pairs, ignored))
  return { to: applyEdits(text, kept), used, settled, why: [...new Set(why)] }
}

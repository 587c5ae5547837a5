import type { FieldValue } from '../fields/field-value.ts'
import type { AmendValueOptions } from './amend-value.ts'
import { amendValue } from './amend-value.ts'
import type { NoticePair } from './parsed-notice.ts'
import { readsSame, startsLike } from './same-reading.ts'

/** Why a photo is held to be meant by the notice. */
export type MatchReason =
  | 'carries-notice'
  | 'picture-id'
  | 'guid'
  | 'image-hash'
  | 'same-job'
  | 'look'
  | 'byline-date'
  | 'text'

/** One field of a photo: the desk's value and every copy of it. */
export interface AmendableField {
  readonly value: FieldValue
  readonly copies: readonly { readonly container: string; readonly value: FieldValue }[]
}

/** What to propose amendments from. */
export interface ProposeRequest {
  readonly pairs: readonly NoticePair[]
  /** By field key. Leave out fields the desk may not change (ids, dates of transmission). */
  readonly fields: Readonly<Record<string, AmendableField>>
  readonly match: MatchReason
  /** Cuts a correction out of the texts of the photo that carries it; advisories stay. Default: it stays. */
  readonly cutBoilerplate?: boolean
  /** What becomes of a head such as "CORRECTION - " on the photo that carries the notice. Default keep. */
  readonly head?: 'keep' | 'remove'
}

/** Where a wrong value (`pair` is its index), or the notice text itself (`pair` null), stands now. */
export interface AmendmentEvidence {
  readonly pair: number | null
  readonly containers: readonly string[]
}

/** One proposed change to one field. `from` equals `to` only where nothing is left to do (`already-correct`). */
export interface ProposedAmendment {
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
  readonly evidence: readonly AmendmentEvidence[]
  readonly state: 'exact' | 'needs-you' | 'already-correct'
  /** Why it waits for a person, one sentence each; empty where it does not. */
  readonly why: readonly string[]
}

const weakMatches: Readonly<Record<MatchReason, string | null>> = {
  'carries-notice': null,
  'picture-id': null,
  guid: null,
  'image-hash': null,
  // 2:103 with its agency and date is the agency's own id of the picture.
  'same-job': null,
  look: 'Found by the look of the picture only: it may be another frame of the same moment.',
  'byline-date': 'Found by byline and date only.',
  text: 'Found by its text only: it may mean something else here.'
}

type AmendedCopy = { readonly container: string; readonly value: FieldValue } & ReturnType<typeof amendValue>

function listEvidence(copies: readonly AmendedCopy[], pairs: readonly NoticePair[]): readonly AmendmentEvidence[] {
  const containersOf = (holds: (copy: AmendedCopy) => boolean) => [
    ...new Set(copies.filter(holds).map(({ container }) => container))
  ]
  const evidence: AmendmentEvidence[] = pairs.map((_, pair) => ({
    pair,
    containers: containersOf(({ used }) => used.includes(pair))
  }))
  return [...evidence, { pair: null, containers: containersOf(({ cut }) => cut) }].filter(
    ({ containers }) => containers.length > 0
  )
}

/** Containers whose copy says more or other than what would be written over it. */
function listOverwritten(copies: readonly AmendedCopy[], to: FieldValue): readonly string[] {
  const others = copies.filter((copy) => !startsLike(to, copy.to)).map(({ container }) => container)
  return [...new Set(others)].map(
    (container) => `The ${container} copy says something else, which would be overwritten.`
  )
}

function warnOfPairs(pairs: readonly NoticePair[], used: readonly number[]): readonly string[] {
  const swapped = used.some((index) =>
    pairs.some(({ wrong }, other) => other !== index && wrong === pairs[index]?.correct && wrong !== '')
  )
  const short = used.some((index) => /^[\p{Script=Latin}\p{N}\p{P}]{1,2}$/u.test(pairs[index]?.wrong ?? ''))
  return [
    ...(swapped ? ['One pair’s right value is the wrong value of another.'] : []),
    ...(short ? ['The wrong value is too short to be sure of.'] : [])
  ]
}

function proposeField(field: string, reading: AmendableField, request: ProposeRequest): ProposedAmendment | null {
  // Another photo's notice is not this one: it stays until it is dealt with itself.
  const carries = request.match === 'carries-notice'
  const options: AmendValueOptions = {
    field,
    pairs: request.pairs,
    cutBoilerplate: carries && (request.cutBoilerplate ?? false),
    head: carries ? (request.head ?? 'keep') : 'keep'
  }
  const desk = amendValue(reading.value, options)
  const copies: readonly AmendedCopy[] = reading.copies.map((copy) => ({ ...copy, ...amendValue(copy.value, options) }))
  const holding = copies.filter((copy) => !readsSame(copy.to, copy.value))
  const deskHolds = !readsSame(desk.to, reading.value)
  const source = deskHolds ? { value: reading.value, ...desk } : holding[0]
  const evidence = listEvidence(copies, request.pairs)
  if (source === undefined) {
    if (desk.settled.length === 0) return null
    return { field, from: reading.value, to: reading.value, evidence: [], state: 'already-correct', why: [] }
  }
  const used = [...new Set([desk, ...copies].flatMap((one) => one.used))]
  const weak = weakMatches[request.match]
  const why = [
    ...(weak === null ? [] : [weak]),
    ...source.why,
    ...listOverwritten(copies, desk.to),
    ...warnOfPairs(request.pairs, used)
  ]
  return {
    field,
    from: source.value,
    to: desk.to,
    evidence,
    state: why.length === 0 ? 'exact' : 'needs-you',
    why: [...new Set(why)]
  }
}

/**
 * What a notice would change in one photo, one amendment a field; fields it does not touch are left out.
 *
 * `to` is for all copies of the field, also where only one of them holds the wrong value; `from` is then that copy's.
 * `exact` needs both: the photo is identified by more than its text or byline, and nothing about the result needs a
 * look. Values inside the notice's own text are never taken for the wrong value.
 */
export function proposeAmendments(request: ProposeRequest): readonly ProposedAmendment[] {
  return Object.entries(request.fields).flatMap(([field, reading]) => {
    const amendment = proposeField(field, reading, request)
    return amendment === null ? [] : [amendment]
  })
}

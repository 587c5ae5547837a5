import type { FoundText } from './found-text.ts'
import type { NoticeText } from './notice-text.ts'
import { spanOfFolded } from './notice-text.ts'
import type { NoticeKind } from './parsed-notice.ts'

/** The label a text begins with. */
export interface NoticeHead extends FoundText {
  readonly kind: NoticeKind
  /** Language of the label where only one uses it, else null. */
  readonly language: string | null
  /** True for "CORRECTED-Headline": no space around the dash. */
  readonly glued: boolean
}

const labels: readonly (readonly [string, NoticeKind, string | null])[] = [
  ['correction', 'correction', null],
  ['corrected', 'correction', 'en'],
  ['corrected version', 'correction', 'en'],
  ['caption correction', 'correction', 'en'],
  ['rectification', 'correction', null],
  ['rectificatif', 'correction', 'fr'],
  ['correccion', 'correction', 'es'],
  ['rectificacion', 'correction', 'es'],
  ['korrektur', 'correction', 'de'],
  ['berichtigung', 'correction', 'de'],
  ['correcao', 'correction', 'pt'],
  ['retificacao', 'correction', 'pt'],
  ['correzione', 'correction', 'it'],
  ['rattelse', 'correction', 'sv'],
  ['rettelse', 'correction', 'da'],
  ['mandatory kill', 'kill', 'en'],
  ['picture kill', 'kill', 'en'],
  ['photo kill', 'kill', 'en'],
  ['photo kills', 'kill', 'en'],
  ['kill', 'kill', 'en'],
  ['kill advisory', 'kill', 'en'],
  ['kill notice', 'kill', 'en'],
  ['mandatory kill advisory', 'kill', 'en'],
  ['mandatory kill notice', 'kill', 'en'],
  ['photo kill advisory', 'kill', 'en'],
  ['photo kill notice', 'kill', 'en'],
  ['picture kill advisory', 'kill', 'en'],
  ['picture kill notice', 'kill', 'en'],
  ['kill/takedown', 'kill', 'en'],
  ['takedown', 'kill', 'en'],
  ['withdrawal', 'withdrawal', 'en'],
  ['picture withdrawal', 'withdrawal', 'en'],
  ['photo withdrawal', 'withdrawal', 'en'],
  ['photo withdrawn', 'withdrawal', 'en'],
  ['annulleret', 'withdrawal', 'da'],
  ['reinstatement', 'reinstatement', 'en'],
  ['photo reinstated', 'reinstatement', 'en'],
  ['picture reinstated', 'reinstatement', 'en'],
  ['replacement', 'replacement', 'en'],
  ['advisory', 'advisory', 'en'],
  ['photo advisory', 'advisory', 'en'],
  ['update', 'update', 'en']
]
const byWord = new Map(labels.map((label) => [label[0], label]))

// Labels that are ordinary words too: read only in capitals.
const capitalsOnly = new Set(['kill', 'takedown', 'withdrawal', 'reinstatement', 'replacement', 'advisory', 'update'])

const otherLabels = /^ ?["'(]?(?:(?:topshots?|\(?files?\)?|\(?combo\)?|graphic|alternat(?:e|ive) crop) ?[-:/] ?){0,3}/
const label = /([a-z]+(?:[ /][a-z]+){0,2})\)?( ?: ?| - ?| ?\/ |-)/y
// Without a dash or colon a kill's label is a sentence, stands on a line of its own, or right before an id.
const bareKill = /((?:mandatory|photo|picture) kill(?: advisory| notice)?)(\. ?| |$)/y
const idNext = /^_?(?:\d{3}_\w|[a-z]{2,8}\d{2})/

function matchLabel(text: NoticeText, from: number): RegExpExecArray | null {
  const start = text.folded.slice(0, 180)
  label.lastIndex = from
  const match = label.exec(start)
  if (match !== null) return match
  bareKill.lastIndex = from
  const bare = bareKill.exec(start)
  if (bare === null) return null
  const end = from + bare[0].length
  const span = spanOfFolded(text, from, end)
  const written = text.raw.slice(span.start, span.end)
  if (/\p{Ll}/u.test(written)) return null
  return bare[2] !== ' ' || written.includes('\n') || idNext.test(start.slice(end)) ? bare : null
}

/**
 * The label a text begins with ("CORRECTION - ", "TOPSHOT - CORRECTION: ", "CORRECTED-"), or null.
 *
 * Needs the label's own words followed by a dash, colon or slash: "Correctional facility" and "Corrections officers"
 * are no labels. The place runs from the label, without any TOPSHOT before it, to the start of what follows.
 */
export function findHead(text: NoticeText): NoticeHead | null {
  const before = otherLabels.exec(text.folded.slice(0, 120))?.[0].length ?? 0
  const match = matchLabel(text, before)
  const word = match?.[1]
  const separator = match?.[2]
  if (match === null || word === undefined || separator === undefined) return null
  const known = byWord.get(word)
  if (known === undefined) return null
  const { start } = spanOfFolded(text, before, before)
  const { end } = spanOfFolded(text, before + match[0].length, before + match[0].length)
  const inCapitals = !/\p{Ll}/u.test(text.raw.slice(start, spanOfFolded(text, before, before + word.length).end))
  const glued = separator === '-'
  if (!inCapitals && (glued || capitalsOnly.has(word))) return null
  return { kind: known[1], language: known[2], glued, text: text.raw.slice(start, end), start, end }
}

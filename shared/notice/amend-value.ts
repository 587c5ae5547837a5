import type { FieldValue, LanguageTexts } from '../fields/field-value.ts'
import { isListValue, isStructuresValue } from '../fields/field-value.ts'
import { amendList } from './amend-list.ts'
import { amendStructures } from './amend-structures.ts'
import type { AmendedValue } from './amend-text.ts'
import { amendText } from './amend-text.ts'
import { findCorrectionMarks } from './correction-mark.ts'
import { cutHead, cutNotice } from './cut-notice.ts'
import { parseNotice } from './parse-notice.ts'
import type { NoticePair } from './parsed-notice.ts'

/** How a value is to be amended. */
export interface AmendValueOptions {
  readonly field: string
  readonly pairs: readonly NoticePair[]
  readonly cutBoilerplate: boolean
  readonly head: 'keep' | 'remove'
}

/** An amended field value; `cut` is true when notice text was taken out. */
export interface AmendedFieldValue extends AmendedValue<FieldValue> {
  readonly cut: boolean
}

type AmendedText = AmendedFieldValue & { readonly to: string }

function amendOneText(text: string, { field, pairs, cutBoilerplate, head }: AmendValueOptions): AmendedText {
  const parsed = parseNotice(text, { field })
  const headless = head === 'remove' ? cutHead(text, parsed) : { text, ranges: parsed.noticeRanges }
  // An advisory or a kill is for whoever opens the picture next; only a correction is done with once it is applied.
  const cuts = cutBoilerplate && parsed.kind === 'correction'
  const readers = cuts ? cutNotice(headless.text, headless.ranges) : headless.text
  // A text that is nothing but notice leaves nothing for readers, and an empty caption is no correction.
  if (readers === '')
    return { ...amendText(text, pairs, [...parsed.noticeRanges, ...findCorrectionMarks(text)]), cut: false }
  // What a desk wrote of an earlier correction names the wrong value as wrong.
  const marks = findCorrectionMarks(readers)
  return { ...amendText(readers, pairs, [...(cuts ? [] : headless.ranges), ...marks]), cut: readers !== text }
}

function amendLanguages(texts: LanguageTexts, options: AmendValueOptions): AmendedFieldValue {
  const amended = Object.entries(texts).map(([language, text]) => ({ language, ...amendOneText(text, options) }))
  const used = [...new Set(amended.flatMap((one) => one.used))]
  return {
    to: Object.fromEntries(amended.map(({ language, to }) => [language, to])),
    used,
    settled: [...new Set(amended.flatMap((one) => one.settled))].filter((pair) => !used.includes(pair)),
    why: [...new Set(amended.flatMap((one) => one.why))],
    cut: amended.some((one) => one.cut)
  }
}

/** A field value of any shape with a notice's pairs applied and, if asked, the notice's own text cut out. */
export function amendValue(value: FieldValue, options: AmendValueOptions): AmendedFieldValue {
  if (typeof value === 'string') return amendOneText(value, options)
  if (isListValue(value)) return { ...amendList(value, options.pairs), cut: false }
  if (isStructuresValue(value)) return { ...amendStructures(value, options.pairs), cut: false }
  return amendLanguages(value, options)
}

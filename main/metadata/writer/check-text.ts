import type { FieldKind } from '../../../shared/fields/field-definition.ts'
import type { PartKind } from '../../../shared/fields/field-part.ts'
import { findVocabulary, isInVocabulary } from '../../../shared/fields/find-vocabulary.ts'
import type { VocabularyName } from '../../../shared/fields/vocabulary-name.ts'
import { parseMoment } from '../dates/parse-moment.ts'
import { refuseValue } from './refuse-value.ts'
import { requireWholeText } from './require-whole-text.ts'

/** What a text must be. `known`: texts the photo holds already, which are not held against an edit; `'any'` for all. */
export interface TextRule {
  readonly label: string
  readonly kind: FieldKind | PartKind
  readonly vocabulary?: VocabularyName | undefined
  /** True where a number has no fraction and no sign. */
  readonly whole?: boolean
  /** How many digits a number has, zeros in front. */
  readonly digits?: number | undefined
  readonly known: ReadonlySet<string> | 'any'
}

/** Throws DeskError `character-refused` for text no file can keep, and `bad-input` for a new text that is not what the field takes. */
export function checkText(text: string, rule: TextRule): void {
  requireWholeText(rule.label, text)
  // A date has a form of its own in each container: one that is none cannot be written, known or not.
  if (rule.kind === 'date' && parseMoment(text) === null)
    throw refuseValue(rule.label, 'is a date: 2026, 2026-05, 2026-05-12 or 2026-05-12T05:48:31+00:00')
  if (rule.known === 'any' || rule.known.has(text)) return
  const objection = findObjection(text, rule)
  if (objection !== null) throw refuseValue(rule.label, objection)
}

function findObjection(text: string, { kind, vocabulary, whole, digits }: TextRule): string | null {
  if (vocabulary !== undefined && !isInVocabulary(vocabulary, text))
    return `${findVocabulary(vocabulary).rule}, not ${JSON.stringify(text)}`
  switch (kind) {
    case 'number':
      if (digits !== undefined && !(/^\d+$/.test(text) && text.length === digits))
        return `has ${digits} digits, zeros in front, not ${JSON.stringify(text)}`
      if (whole && !/^\d+$/.test(text)) return `is a whole number, not ${JSON.stringify(text)}`
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) || whole ? null : `is a number, not ${JSON.stringify(text)}`
    case 'flag':
      return text === 'true' || text === 'false' ? null : 'is true or false'
    case 'url':
      return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text) ? null : 'is an address with its beginning (https://…)'
    default:
      return null
  }
}

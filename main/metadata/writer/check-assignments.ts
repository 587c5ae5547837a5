import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { FieldValue, LanguageTexts } from '../../../shared/fields/field-value.ts'
import type { FieldAssignments } from '../../services/ports/metadata-writer.ts'
import { parseMoment } from '../dates/parse-moment.ts'
import { requireWholeText } from './require-whole-text.ts'

/** A new value of a field, checked for its shape: `null` clears; a field that is one text has `text`, a list `list`, languages `languages`. */
export type CheckedValue =
  | { readonly kind: 'clear' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly list: readonly string[] }
  | { readonly kind: 'languages'; readonly languages: LanguageTexts }

/** A field and its new value. */
export interface CheckedAssignment {
  readonly field: FieldDefinition<FieldKey>
  readonly value: CheckedValue
}

/** The new values in table order, each fit for its field. Throws DeskError `bad-input` and `character-refused`. */
export function checkAssignments(assign: FieldAssignments): readonly CheckedAssignment[] {
  return fieldTable.flatMap((field) => {
    const value = assign[field.key]
    return value === undefined ? [] : [{ field, value: checkValue(field, value) }]
  })
}

function checkValue(field: FieldDefinition<FieldKey>, value: FieldValue | null): CheckedValue {
  if (value === null || value === '') return { kind: 'clear' }
  if (typeof value === 'string') return checkText(field, value)
  if (isList(value)) return checkList(field, value)
  return checkLanguages(field, value)
}

function checkText(field: FieldDefinition<FieldKey>, text: string): CheckedValue {
  requireWholeText(field, text)
  if (field.list) return { kind: 'list', list: [text] }
  if (field.key === 'urgency' && !/^\d$/.test(text)) throw refuse(field, 'is one digit, 1 (most urgent) to 8')
  if (field.key === 'actionAdvised' && !/^\d{2}$/.test(text))
    throw refuse(field, 'is two digits: 01 kill, 02 replace, 03 append, 04 reference')
  if (field.key === 'dateCreated' && parseMoment(text) === null) {
    throw refuse(field, 'is a date: 2026, 2026-05, 2026-05-12 or 2026-05-12T05:48:31+00:00')
  }
  return { kind: 'text', text }
}

function checkList(field: FieldDefinition<FieldKey>, list: readonly string[]): CheckedValue {
  if (!field.list) throw refuse(field, 'is one text, not a list')
  if (list.includes('')) throw refuse(field, 'has an empty item in its list')
  for (const text of list) requireWholeText(field, text)
  return list.length === 0 ? { kind: 'clear' } : { kind: 'list', list }
}

// BCP 47 as far as ExifTool's tag names carry it.
const languageTag = /^(?:x-default|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/

function checkLanguages(field: FieldDefinition<FieldKey>, languages: LanguageTexts): CheckedValue {
  if (field.xmp?.type !== 'lang-alt') throw refuse(field, 'has no languages: give one text')
  for (const [language, text] of Object.entries(languages)) {
    if (!languageTag.test(language))
      throw refuse(field, `cannot be in ${JSON.stringify(language)}, which is no language tag`)
    requireWholeText(field, text)
  }
  return { kind: 'languages', languages }
}

function isList(value: readonly string[] | LanguageTexts): value is readonly string[] {
  return Array.isArray(value)
}

function refuse(field: FieldDefinition, what: string): DeskError {
  return new DeskError('bad-input', `${field.label} ${what}. Nothing was written. Change the value and save again.`)
}

import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { TemplateField } from '../../shared/contract/template-fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isStructuresValue, readAsList, readAsText } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { joinItems, splitItems } from '../caption/field-form.ts'
import { phrase } from '../messages/phrase.ts'

/** The fields of the form for several photos, in its order. Instructions stand above all. */
export const batchFields: readonly FieldKey[] = [
  ...(['instructions', 'caption', 'headline', 'keywords', 'title', 'jobId'] as const),
  ...(['byline', 'bylineTitle', 'credit', 'source', 'copyright', 'captionWriter'] as const),
  ...(['dateCreated', 'sublocation', 'city', 'state', 'country', 'countryCode'] as const),
  ...(['category', 'supplementalCategories', 'urgency', 'editStatus'] as const)
]

/** One row of the form. `text` is as typed: items of a list stand between semicolons. */
export interface BatchEntry {
  readonly ticked: boolean
  readonly how: TemplateField['how']
  readonly when: TemplateField['when']
  readonly text: string
}

/** What was typed, by field; a field without an entry is untouched. */
export type BatchEntries = Partial<Readonly<Record<FieldKey, BatchEntry>>>

/** A row nobody touched. */
export const untouched: BatchEntry = { ticked: false, how: 'replace', when: 'always', text: '' }

/** The fields as the engine takes them, the ticked ones or, for a template, all that were touched. */
export function readBatchFields(entries: BatchEntries, all: boolean): readonly TemplateField[] {
  return batchFields.flatMap((field) => {
    const entry = entries[field]
    if (entry === undefined || (!all && !entry.ticked)) return []
    const { ticked, how, when, text } = entry
    return [{ field, apply: ticked, how, when, value: readValue(field, text) }]
  })
}

function readValue(field: FieldKey, text: string): FieldValue {
  return findField(field).list ? [...splitItems(text)] : text
}

/** The rows of a template, or of what an XMP file says; fields the form does not have are left out. */
export function listBatchEntries(fields: readonly TemplateField[]): BatchEntries {
  const known = fields.filter(({ field, value }) => batchFields.includes(field) && !isStructuresValue(value))
  return Object.fromEntries(
    known.map(({ field, apply, how, when, value }) => [
      field,
      { ticked: apply, how, when, text: writeValue(field, value) }
    ])
  )
}

/** A value as the form has it: items of a list between semicolons. */
function writeValue(field: FieldKey, value: FieldValue | undefined): string {
  return findField(field).list ? joinItems(readAsList(value)) : readAsText(value)
}

/** What the photos say in a field, to stand in an untouched row: the value they share, "(3 values)", or that they say nothing. */
export function summariseField(photos: readonly PhotoDetail[], field: FieldKey): string {
  const values = new Set(photos.map(({ fields }) => writeValue(field, fields[field]?.value)))
  if (values.size > 1) return phrase('batch.values', { count: values.size })
  return [...values][0] || phrase('batch.empty')
}

import type { FieldReadings } from '../contract/fields.ts'
import type { FieldKey } from './field-table.ts'
import { readAsText } from './field-value.ts'

/** The fields a desk looks for where they are missing, in the order of the filter menu. A field's place is its bit in `measureLacks`: add at the end only. */
export const lackableFields = [
  'caption',
  'headline',
  'byline',
  'credit',
  'source',
  'copyright',
  'city',
  'country',
  'dateCreated',
  'keywords',
  'title',
  'instructions',
  'jobId',
  'category'
] as const satisfies readonly FieldKey[]
/** One of `lackableFields`. */
export type LackableField = (typeof lackableFields)[number]

/** The bit of a field in what `measureLacks` gives. */
export function lackBit(field: LackableField): number {
  return 1 << lackableFields.indexOf(field)
}

/** True where a photo has nothing in a field; "-" stands for nothing on many wires. */
export function lacksField(fields: FieldReadings, field: FieldKey): boolean {
  const text = readAsText(fields[field]?.value).trim()
  return text === '' || text === '-'
}

/** Which of `lackableFields` a photo lacks, a bit for each. */
export function measureLacks(fields: FieldReadings): number {
  return lackableFields.reduce((bits, field) => (lacksField(fields, field) ? bits | lackBit(field) : bits), 0)
}

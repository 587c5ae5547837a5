import type { FieldKey } from '../../fields/field-table.ts'

/** What a manifest says of each file beside its name, size and hash. */
export const manifestFields = [
  'headline',
  'caption',
  'title',
  'byline',
  'credit',
  'source',
  'copyright',
  'jobId',
  'dateCreated',
  'city',
  'country',
  'keywords',
  'rightsUsageTerms'
] as const satisfies readonly FieldKey[]

import type { MetadataPolicy } from '../../../../shared/contract/export-preset.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import { readAsText } from '../../../../shared/fields/field-value.ts'
import type { FieldAssignments } from '../../../services/ports/metadata-writer.ts'
import { isBlank } from '../../reader/plain-text.ts'
import type { PhotoRead } from '../../reader/read-photo.ts'

const copyrightFields: readonly FieldKey[] = [
  'copyright',
  'copyrightStatus',
  'rightsUsageTerms',
  'webStatementOfRights'
]
const creditFields: readonly FieldKey[] = [
  'caption',
  'headline',
  'byline',
  'bylineTitle',
  'credit',
  'source',
  ...copyrightFields
]

/** The values that go out where not all do: those of the fields a policy keeps, with `assign` in place of the photo's own. Blank ones stay behind. */
export function pickKeptFields(
  source: PhotoRead,
  keep: Exclude<MetadataPolicy['keep'], 'all'>,
  assign: FieldAssignments
): FieldAssignments {
  const keys = keep === 'copyright' ? copyrightFields : creditFields
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = assign[key] === undefined ? source.reading.fields[key]?.value : assign[key]
      return value === undefined || value === null || isBlank(readAsText(value)) ? [] : [[key, value]]
    })
  )
}

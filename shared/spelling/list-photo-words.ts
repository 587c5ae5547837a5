import type { FieldReadings } from '../contract/fields.ts'
import type { FieldKey } from '../fields/field-table.ts'
import { listTexts } from '../fields/field-value.ts'

// Who made, sent and stands in the picture, and where it was taken: names somebody chose, and other fields are measured by them.
const naming: readonly FieldKey[] = [
  'keywords',
  'personShown',
  'personShownDetails',
  'featuredOrganisationName',
  'eventName',
  'city',
  'sublocation',
  'state',
  'country',
  'locationCreated',
  'locationShown',
  'contentLocationName',
  'byline',
  'credit',
  'source',
  'captionWriter'
]

/** The texts of a photo whose words are never wrong in its caption: `known` of `spelling.check`. */
export function listPhotoWords(fields: FieldReadings): readonly string[] {
  return [...new Set(naming.flatMap((key) => listTexts(fields[key]?.value)))].filter((text) => text.trim() !== '')
}

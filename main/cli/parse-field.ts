import { DeskError } from '../../shared/contract/desk-error.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { fieldKeys, isFieldKey } from '../../shared/fields/find-field.ts'
import { sortNearest } from './nearest-names.ts'

/** A field as given by its name. Throws DeskError `bad-input` for another word, with the nearest names first. */
export function parseField(text: string): FieldKey {
  if (isFieldKey(text)) return text
  throw new DeskError(
    'bad-input',
    `There is no field ${JSON.stringify(text)}. Nothing was done. The fields are: ${sortNearest(fieldKeys, text).join(', ')}.`
  )
}

import { findField, isFieldKey } from '../../shared/fields/find-field.ts'

/** A field as people know it: "Byline title"; what is no field of the table by its own name. */
export function labelField(key: string): string {
  if (key === 'fileName') return 'File name'
  return isFieldKey(key) ? findField(key).label : key
}

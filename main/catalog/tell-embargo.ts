import { readAsText } from '../../shared/fields/field-value.ts'
import { readEmbargo } from '../../shared/fields/read-embargo.ts'
import type { FileReading } from '../services/ports/metadata-reader.ts'

/** When the embargo of a photo ends or ended, as its column says it: ISO 8601 in UTC, "" where it has none. */
export function tellEmbargo({ fields }: Pick<FileReading, 'fields'>): string {
  return readEmbargo(readAsText(fields.releaseDate?.value)) ?? ''
}

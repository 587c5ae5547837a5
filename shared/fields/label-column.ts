import type { ListColumn } from '../contract/photo-csv.ts'
import { findField, isFieldKey } from './find-field.ts'

const facts = {
  fileName: 'File name',
  path: 'Path',
  revision: 'Revision',
  agency: 'Agency',
  locked: 'Locked'
} as const

/** The head of a column of a list. */
export function labelColumn(column: ListColumn): string {
  return isFieldKey(column) ? findField(column).label : facts[column]
}

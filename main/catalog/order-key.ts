import { dirname } from 'node:path'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { dateKey, sortKey } from './sort-key.ts'

/** An order whose keys stand in a table of their own: a field, or a fact of the file. */
export type KeptOrder = FieldKey | 'size' | 'modified' | 'format' | 'folder' | 'receivedDay'

/** What a photo orders by, and its words. */
export interface OrderKey {
  readonly key: string
  readonly shown: string
}

/** What a photo's file says of itself, for orders. */
export interface FileFacts {
  readonly path: string
  readonly seenAt: string
  readonly size: number
  readonly modifiedMs: number
  readonly format: string
}

// Heads of groups are one line.
const shownLength = 120

/** What a photo orders by in an order by a field. */
export function tellFieldKey(field: FieldKey, value: FieldValue | undefined): OrderKey {
  const text = readAsText(value)
  return findField(field).kind === 'date' ? { key: dateKey(text), shown: '' } : tellText(text)
}

/** What a photo orders by in an order by a fact of its file. */
export function tellFileKey(order: Exclude<KeptOrder, FieldKey>, file: FileFacts): OrderKey {
  switch (order) {
    case 'size':
      return { key: String(file.size).padStart(15, '0'), shown: '' }
    case 'modified':
      return { key: new Date(file.modifiedMs).toISOString(), shown: '' }
    case 'format':
      return tellText(file.format)
    case 'folder':
      return tellText(dirname(file.path))
    case 'receivedDay':
      return { key: tellDay(file.seenAt), shown: '' }
  }
}

function tellText(text: string): OrderKey {
  return { key: sortKey(text), shown: text.replaceAll('\0', ' ').trim().slice(0, shownLength).toWellFormed() }
}

// The day where the desk stands, as "20260512".
function tellDay(moment: string): string {
  const at = new Date(moment)
  return `${at.getFullYear()}${String(at.getMonth() + 1).padStart(2, '0')}${String(at.getDate()).padStart(2, '0')}`
}

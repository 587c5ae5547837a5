import type { FieldKey } from '../fields/field-table.ts'
import { fieldKeys, findField, isFieldKey } from '../fields/find-field.ts'

/** The orders of the contact sheet that are no field of the photo, in the order of the menu. */
export const plainSorts = [
  'received',
  'created',
  'name',
  'size',
  'modified',
  'agency',
  'colourClass',
  'stars',
  'edited',
  'format',
  'folder'
] as const

/** What photos can be grouped by that is no field, in the order of the menu. `created` and `received` stand for their days. */
export const plainGroupings = [
  'created',
  'received',
  'agency',
  'colourClass',
  'stars',
  'folder',
  'format',
  'copies'
] as const

/** One of `plainSorts`, or a field of the table. */
export type PhotoSort = (typeof plainSorts)[number] | FieldKey
/** One of `plainGroupings`, or a field of the table. */
export type PhotoGrouping = (typeof plainGroupings)[number] | FieldKey

/** Every order there is, in the order of the menu. */
export const allSorts: readonly PhotoSort[] = [...plainSorts, ...fieldKeys]
/** Everything photos can be grouped by, in the order of the menu. */
export const allGroupings: readonly PhotoGrouping[] = [...plainGroupings, ...fieldKeys]

const names: Readonly<Record<(typeof plainSorts)[number] | (typeof plainGroupings)[number], string>> = {
  received: 'Received',
  created: 'Created',
  name: 'File name',
  size: 'File size',
  modified: 'File time',
  agency: 'Agency',
  colourClass: 'Colour class',
  stars: 'Stars',
  edited: 'Edited',
  format: 'Format',
  folder: 'Folder',
  copies: 'Copies'
}

/** What a person calls an order or a grouping: "Byline", "File size". */
export function nameOrder(key: PhotoSort | PhotoGrouping): string {
  return isFieldKey(key) ? findField(key).label : names[key]
}

/** True for orders that begin with the latest or the most. */
export function beginsDownwards(key: PhotoSort | PhotoGrouping): boolean {
  const latest: readonly string[] = ['received', 'created', 'modified', 'edited', 'stars', 'size']
  return latest.includes(key) || (isFieldKey(key) && findField(key).kind === 'date')
}

/** True where photos are grouped by the day, not by the moment. */
export function groupsByDay(key: PhotoGrouping): boolean {
  return key === 'created' || key === 'received' || (isFieldKey(key) && findField(key).kind === 'date')
}

import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { changedKeys, isSameTyped, readTypedValue, valueInForm } from '../state/draft-changes.ts'
import type { Draft, TypedValue } from '../state/editor-slice.ts'

/** The fields of the form in pairs, left and right, as wire desks read them. Caption, headline, instructions and keywords have places of their own. */
export const fieldPairs: readonly (readonly [FieldKey, FieldKey])[] = [
  ['title', 'jobId'],
  ['byline', 'bylineTitle'],
  ['credit', 'source'],
  ['copyright', 'captionWriter'],
  ['dateCreated', 'urgency'],
  ['sublocation', 'city'],
  ['state', 'country'],
  ['category', 'supplementalCategories'],
  ['editStatus', 'actionAdvised']
]

/** Bytes used of what an IIM dataset can hold. */
export interface ByteUse {
  readonly bytes: number
  readonly limit: number
  readonly dataset: string
}

/** The bytes a value needs in IIM, of a list its longest item; null for a field without a dataset. */
export function countBytes(key: FieldKey, value: TypedValue): ByteUse | null {
  const { iim, xmp } = findField(key)
  // A date's bytes in IIM are those of its own form (CCYYMMDD), whatever was typed.
  if (!iim || xmp?.type === 'date') return null
  const bytes = typeof value === 'string' ? measureUtf8(value) : Math.max(0, ...value.map(measureUtf8))
  return { bytes, limit: iim.maxBytes, dataset: iim.dataset }
}

/** Touched fields that IIM cannot hold whole: what stands in the way of saving. An untouched field never does. */
export function fieldsOverLimit(draft: Draft): readonly FieldKey[] {
  return changedKeys(draft).filter((key) => {
    const use = countBytes(key, valueInForm(draft, key))
    return use !== null && use.bytes > use.limit
  })
}

/** Fields that changed both in the form and in a newer reading of the photo, to different values. */
export function fieldsChangedTwice(draft: Draft, newer: PhotoDetail): readonly FieldKey[] {
  return changedKeys(draft).filter((key) => {
    const theirs = readTypedValue(newer, key)
    return !isSameTyped(theirs, readTypedValue(draft.base, key)) && !isSameTyped(theirs, valueInForm(draft, key))
  })
}

/** A list as one line of a field, and back: items stand between semicolons. */
export function joinItems(items: readonly string[]): string {
  return items.join('; ')
}

/** The items of a typed line; empty ones fall away. */
export function splitItems(line: string): readonly string[] {
  return line.split(';').flatMap((item) => item.trim() || [])
}

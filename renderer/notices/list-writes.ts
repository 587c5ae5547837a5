import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue, readAsList, readAsText } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'

/** One copy that an edit writes: where, how long it was and becomes, and its limit in bytes. */
export interface PlannedCopy {
  readonly where: string
  readonly note: string
  readonly before: number
  readonly after: number
  readonly limit: number | null
}

const sum = (value: FieldValue): number => readAsList(value).reduce((bytes, item) => bytes + measureUtf8(item), 0)
const measure = (value: FieldValue): number => (isListValue(value) ? sum(value) : measureUtf8(readAsText(value)))

const hexadecimal = (id: number): string => id.toString(16).toUpperCase().padStart(4, '0')

/** The copies an edit of one field writes, in the order I X E, with their lengths before and after. */
export function listWrites(key: FieldKey, from: FieldValue, to: FieldValue): readonly PlannedCopy[] {
  const { iim, xmp, exif, list } = findField(key)
  const before = measure(from)
  const after = measure(to)
  const copies: PlannedCopy[] = []
  if (iim) copies.push({ where: `IIM ${iim.dataset}`, note: 'UTF-8', before, after, limit: list ? null : iim.maxBytes })
  if (xmp) {
    const note = xmp.type === 'lang-alt' ? 'x-default' : 'UTF-8'
    copies.push({ where: `XMP ${xmp.property.split(':')[1] ?? xmp.property}`, note, before, after, limit: null })
  }
  for (const { id, create } of exif ?? [])
    if (create) copies.push({ where: `EXIF ${hexadecimal(id)}`, note: 'UTF-8', before, after, limit: null })
  return copies
}

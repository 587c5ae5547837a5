import type { FieldCopy, FieldReading, FieldReadings } from '../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'

/** A field as read from copies in these containers; the first copy gives the desk value. */
export function readingOf(copies: readonly (readonly [FieldCopy['container'], FieldReading['value']])[]): FieldReading {
  const value = copies[0]?.[1] ?? ''
  return {
    value,
    disagree: copies.some(([, other]) => JSON.stringify(other) !== JSON.stringify(value)),
    copies: copies.map(([container, copy]) => ({ container, block: container.toUpperCase(), tag: 'Tag', value: copy })),
    chosen: 'first copy'
  }
}

/** Readings in which IIM and XMP say the same. */
export function readingsOf(values: Partial<Record<FieldKey, FieldReading['value']>>): FieldReadings {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      readingOf([
        ['xmp', value],
        ['iim', value]
      ])
    ])
  )
}

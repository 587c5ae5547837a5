import type { FieldReadings } from '../contract/fields.ts'
import type { FieldKey } from '../fields/field-table.ts'
import type { FieldValue } from '../fields/field-value.ts'
import { readAsText } from '../fields/field-value.ts'

/** What variables speak of: a photo, its place among those edited with it, and who edits when. */
export interface VariableFacts {
  readonly field: (key: FieldKey) => string
  readonly path: string
  readonly fileName: string
  readonly colourClass: number
  /** From 1. */
  readonly sequence: number
  /** The moment of the edit, ISO 8601. */
  readonly now: string
  readonly user: string
}

/** The fields of a photo as variables speak of them: what is set in the same edit counts before what the photo says. */
export function readFieldFacts(
  fields: FieldReadings,
  set: Partial<Readonly<Record<FieldKey, FieldValue | null>>> = {}
): VariableFacts['field'] {
  return (key) => {
    const value = set[key]
    if (value === null) return ''
    return readAsText(value ?? fields[key]?.value)
  }
}

import type { FieldReading, FieldReadings } from '../contract/fields.ts'
import type { FieldDefinition } from './field-definition.ts'
import { fieldTable } from './field-table.ts'
import type { FieldValue } from './field-value.ts'
import { readAsText } from './field-value.ts'
import { lacksField, measureLacks } from './lackable-fields.ts'

/** What lists tell of a photo's fields at a glance. */
export interface ReadingMeasures {
  /** Fields whose copies disagree. */
  readonly differs: number
  /** Fields that do not fit their IIM dataset. */
  readonly overLimit: number
  /** True where no city is given; "-" stands for none on many wires. */
  readonly noCity: boolean
  /** Which of the fields of `lackableFields` are empty, a bit for each. */
  readonly lacks: number
}

/** Counts what is wrong with a photo's fields. Limits are bytes of UTF-8: IIM 4.2, chapter 6. */
export function measureReadings(fields: FieldReadings): ReadingMeasures {
  const held = fieldTable.flatMap((field) => {
    const reading = fields[field.key]
    return reading ? [{ field, reading }] : []
  })
  return {
    differs: held.filter(({ reading }) => reading.disagree).length,
    overLimit: held.filter(({ field, reading }) => isOverLimit(field, reading)).length,
    noCity: lacksField(fields, 'city'),
    lacks: measureLacks(fields)
  }
}

// The desk value counts as well as the copy in IIM: an edit would have to write it there.
function isOverLimit(field: FieldDefinition, reading: FieldReading): boolean {
  const limit = field.iim?.maxBytes
  // IIM writes a date as digits in two datasets of their own: the text's length says nothing about them.
  if (limit === undefined || field.iim?.form === 'date') return false
  const inIim = reading.copies.filter((copy) => copy.container === 'iim').map((copy) => copy.value)
  return [reading.value, ...inIim].some((value) => listTexts(value).some((text) => countUtf8Bytes(text) > limit))
}

function listTexts(value: FieldValue): readonly string[] {
  return Array.isArray(value) ? value : [readAsText(value)]
}

function countUtf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

import type { FieldChanges, FieldReading, FieldReadings } from '../../../shared/contract/fields.ts'
import type { FieldValue, StructurePart } from '../../../shared/fields/field-value.ts'
import { isListValue, isStructuresValue } from '../../../shared/fields/field-value.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'

/**
 * Old and new desk value of each field whose copies are not the same in both readings.
 *
 * A field whose copies were only reconciled stands there with the same value on both sides: its bytes did change.
 */
export function diffReadings(before: FieldReadings, after: FieldReadings): FieldChanges {
  const changes: FieldChanges = {}
  for (const key of fieldKeys) {
    const from = before[key]
    const to = after[key]
    if (describeCopies(from) === describeCopies(to)) continue
    changes[key] = {
      ...(from === undefined ? {} : { from: from.value }),
      ...(to === undefined ? {} : { to: to.value })
    }
  }
  return changes
}

// The block is left out: ExifTool renames a second IPTC block when the first one goes, though no value changed.
function describeCopies(reading: FieldReading | undefined): string {
  const copies = (reading?.copies ?? []).map((copy) => JSON.stringify([copy.container, copy.tag, inOrder(copy.value)]))
  return JSON.stringify([inOrder(reading?.value ?? ''), [...new Set(copies)].toSorted()])
}

// Languages and parts have no order; list items and structures have.
function inOrder(value: FieldValue | StructurePart): unknown {
  if (typeof value === 'string') return value
  if (isListValue(value)) return value
  if (isStructuresValue(value)) return value.map(inOrder)
  return Object.entries<StructurePart>(value)
    .map(([key, part]) => [key, inOrder(part)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

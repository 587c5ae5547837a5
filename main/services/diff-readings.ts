import type { FieldChanges, FieldReading, FieldReadings } from '../../shared/contract/fields.ts'
import { fieldKeys } from '../../shared/fields/find-field.ts'

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

function inOrder(value: FieldReading['value']): unknown {
  return typeof value === 'string' || Array.isArray(value) ? value : Object.entries(value).toSorted()
}

import { basename } from 'node:path'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import { diffReadings } from '../photos/diff-readings.ts'
import type { FileReading } from '../ports/metadata-reader.ts'

/**
 * The sidecars that a write of the photo itself left as they are though they say otherwise of what it wrote, for the record. No key where none
 * does, and where the sidecar is what was written.
 */
export function tellLeftSidecars(before: FileReading, after: FileReading): Pick<WriteDecisions, 'leftSidecars'> {
  if (after.writeTarget === 'sidecar' || after.sidecars.length === 0) return {}
  const written = diffReadings(before.fields, after.fields)
  const fields = fieldKeys.filter((key) => {
    const reading = after.fields[key]
    if (written[key] === undefined || reading === undefined) return false
    return reading.disagree && reading.copies.some(({ container }) => container === 'sidecar')
  })
  if (fields.length === 0) return {}
  return { leftSidecars: { names: after.sidecars.map(({ path }) => basename(path)), fields } }
}

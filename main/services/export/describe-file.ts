import type { ExportedFile } from '../../../shared/contract/export.ts'
import { manifestFields } from '../../../shared/export/manifest/manifest-fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { ExportJob } from '../ports/export-jobs.ts'
import type { FileReading } from '../ports/metadata-reader.ts'

/** An exported file as its result, its record and its manifest tell it. */
export function describeFile(
  photo: PhotoRecord,
  reading: FileReading,
  { preset }: Pick<ExportJob, 'preset'>
): ExportedFile {
  const { path: to, sha256, size, width, height } = reading
  const words = Object.fromEntries(
    manifestFields.flatMap((key) => {
      const value = reading.fields[key]?.value
      return value === undefined ? [] : [[key, value]]
    })
  )
  const described = { from: photo.path, to, sha256, size, width, height, leftOut: listLeftOut(photo.reading, reading) }
  return preset.manifest.length === 0 ? described : { ...described, words }
}

// Told plainly, so that nobody finds out from a client: what the photo says and the file does not.
function listLeftOut(own: FileReading, made: FileReading): string[] {
  const has = (reading: FileReading, key: FieldKey) => readAsText(reading.fields[key]?.value).trim() !== ''
  const fields = fieldTable.filter(({ key }) => has(own, key) && !has(made, key)).map(({ label }) => label)
  if (own.credentials === null) return fields
  if (made.credentials === null) return [...fields, 'Content Credentials (C2PA)']
  return made.sha256 === own.sha256
    ? fields
    : [...fields, 'Valid Content Credentials (C2PA): the file was changed after they were signed']
}

import { readAsText } from '../../fields/field-value.ts'
import { findField } from '../../fields/find-field.ts'
import { writeCsv } from '../../report/write-csv.ts'
import { manifestFields } from './manifest-fields.ts'
import type { Manifest } from './manifest-file.ts'

/** A manifest as a table: a head, then a row a file. No cell is taken for a formula. */
export function writeCsvManifest({ files }: Manifest): string {
  const head = [
    'File',
    'Width',
    'Height',
    'Bytes',
    'SHA-256',
    ...manifestFields.map((key) => findField(key)?.label ?? key)
  ]
  const rows = files.map(({ path, width, height, size, sha256, words }) => [
    path,
    width,
    height,
    size,
    sha256,
    ...manifestFields.map((key) => readAsText(words?.[key]))
  ])
  return writeCsv([head, ...rows])
}

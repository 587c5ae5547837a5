import { DeskError } from '../../../../shared/contract/desk-error.ts'
import { fieldTable } from '../../../../shared/fields/field-table.ts'
import { copySample, findSample } from '../sample-files.ts'
import type { TemporaryFolder } from '../temporary-folder.ts'
import { compareReadings } from './compare-edit.ts'
import type { MatrixCell } from './matrix-cell.ts'
import { listOperations } from './matrix-cell.ts'
import type { MatrixDesk } from './matrix-desk.ts'
import { readState } from './photo-state.ts'
import type { FieldOnSample } from './try-field.ts'
import { tryField } from './try-field.ts'

/** A copy of a sample, ready for its fields to be tried on it. */
export type OpenSample = Omit<FieldOnSample, 'field'>

/** Copies a sample into a folder of its own and reads it. Throws where the desk's reader and ExifTool differ about it. */
export async function openSample(desk: MatrixDesk, folder: TemporaryFolder, sample: string): Promise<OpenSample> {
  const path = await copySample(folder, sample)
  const reading = await desk.metadata.reader.read(path)
  const whole = await readState(desk.witness, path)
  const different = compareReadings('ExifTool reads another', whole.read.reading, reading)
  if (different.length > 0) throw new Error(`${sample}: ${different.join('; ')}`)
  return { sample, whole, reading }
}

/** Tries every cell of one sample, in a folder that is empty; stops at a failure the desk does not know. */
export async function trySample(desk: MatrixDesk, folder: TemporaryFolder, sample: string): Promise<MatrixCell[]> {
  const open = await openSample(desk, folder, sample)
  const cells: MatrixCell[] = []
  for (const field of fieldTable)
    if (listOperations(field).length > 0) cells.push(...(await tryField(desk, { ...open, field })))
  return cells
}

/** True where a writable copy of the sample takes edits, in itself or in a sidecar. The samples themselves are read-only. */
export async function isWritableSample({ metadata }: MatrixDesk, sample: string): Promise<boolean> {
  try {
    const { refusal } = await metadata.reader.read(findSample(sample))
    return refusal === null || refusal.code === 'read-only-file' || refusal.code === 'read-only-folder'
  } catch (error) {
    if (error instanceof DeskError) return false
    throw error
  }
}

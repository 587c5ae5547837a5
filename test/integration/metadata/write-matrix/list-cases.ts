import type { Metadata } from '../../../../main/metadata/create-metadata.ts'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import { fieldTable } from '../../../../shared/fields/field-table.ts'
import { findSample } from '../sample-files.ts'
import type { MatrixCase } from './try-case.ts'
import { doesApply, operations } from './try-case.ts'

/** The cells of one sample: each field by each operation that means something for it. */
export function listSampleCases(sample: string): readonly MatrixCase[] {
  return fieldTable.flatMap((field) =>
    operations.flatMap((operation) => (doesApply({ field, operation }) ? [{ sample, field, operation }] : []))
  )
}

/** True where a writable copy of the sample takes edits, in itself or in a sidecar. The samples themselves are read-only. */
export async function isWritableSample(metadata: Metadata, sample: string): Promise<boolean> {
  try {
    const { refusal } = await metadata.reader.read(findSample(sample))
    return refusal === null || refusal.code === 'read-only-file' || refusal.code === 'read-only-folder'
  } catch (error) {
    if (error instanceof DeskError) return false
    throw error
  }
}

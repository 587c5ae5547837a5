import { fieldTable } from '../../../../shared/fields/field-table.ts'
import { isSameStructure } from '../../../../shared/fields/same-structure.ts'
import type { FileReading } from '../../../services/ports/metadata-reader.ts'
import type { FieldAssignments, WritePolicy } from '../../../services/ports/metadata-writer.ts'
import { hashBytes } from '../../file/hash-bytes.ts'
import { defaultWritePolicy } from '../default-write-policy.ts'
import { stageEdit } from '../stage-edit.ts'
import type { StageTools } from '../stage-tools.ts'
import { verificationFailed } from '../verify-write.ts'

const cutting: WritePolicy = { ...defaultWritePolicy, cutIim: 'settings' }

/**
 * Writes these values and no others into a file of our own that has no metadata, and gives it as read back: each as it should be, and no field besides.
 *
 * A value over its IIM limit is cut there at a word; XMP has it whole.
 */
export async function writeKeptFields(tools: StageTools, path: string, assign: FieldAssignments): Promise<FileReading> {
  const request = { path, assign, expectedSha256: await hashBytes(path), policy: cutting }
  const staged = await stageEdit(tools, request)
  try {
    const wrong = fieldTable.flatMap(({ key }) => {
      const [wanted, got] = [assign[key] ?? undefined, staged.reading.fields[key]?.value]
      const same = wanted === undefined || got === undefined ? wanted === got : isSameStructure(wanted, got)
      return same ? [] : [key]
    })
    if (wrong.length > 0) throw verificationFailed(path, wrong)
    await staged.commit()
  } finally {
    await staged.discard()
  }
  return staged.reading
}

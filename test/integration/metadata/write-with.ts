import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { defaultWritePolicy } from '../../../main/metadata/writer/default-write-policy.ts'
import type { FileReading } from '../../../main/services/ports/metadata-reader.ts'
import type { FieldAssignments, StagedFile, WritePolicy } from '../../../main/services/ports/metadata-writer.ts'

/** An edit as the desk makes it under some settings: what was staged, and the photo as it is read from its place afterwards. */
export interface PolicyEdit {
  readonly staged: StagedFile
  readonly reading: FileReading
}

/** Edits a photo under these settings, the others being as on a new desk, and puts it in place. */
export async function editWith(
  { reader, writer }: Metadata,
  path: string,
  { assign, ...policy }: { readonly assign: FieldAssignments } & Partial<WritePolicy>
): Promise<PolicyEdit> {
  const { sha256 } = await reader.read(path)
  const staged = await writer.stageEdit({
    path,
    expectedSha256: sha256,
    assign,
    policy: { ...defaultWritePolicy, ...policy }
  })
  await staged.commit()
  const reading = await reader.read(path)
  if (reading.sha256 !== staged.sha256) throw new Error('What was put in place is not what was staged')
  return { staged, reading }
}

import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import type { FileReading } from '../../../main/services/ports/metadata-reader.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'

/** Edits a photo as the desk does, puts it in place, and gives it as it is now read from there. */
export async function editPhoto(
  { reader, writer }: Metadata,
  path: string,
  assign: FieldAssignments
): Promise<FileReading> {
  const { sha256 } = await reader.read(path)
  const staged = await writer.stageEdit({ path, expectedSha256: sha256, assign })
  await staged.commit()
  const reading = await reader.read(path)
  if (reading.sha256 !== staged.sha256) throw new Error('What was put in place is not what was staged')
  return reading
}

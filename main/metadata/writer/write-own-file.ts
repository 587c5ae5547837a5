import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { MetadataWriter } from '../../services/ports/metadata-writer.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { hashBytes } from '../file/hash-bytes.ts'
import { stageEdit } from './stage-edit.ts'
import type { StageTools } from './stage-tools.ts'

/** Writes fields into a file of our own making, staged and proven like any photo, and gives it as read back. */
export async function writeOwnFile(
  tools: StageTools,
  { path, assign }: Parameters<MetadataWriter['writeOwnFile']>[0]
): Promise<FileReading> {
  await findPhotoFile(path)
  const staged = await stageEdit(tools, { path, assign, expectedSha256: await hashBytes(path) })
  try {
    await staged.commit()
  } finally {
    await staged.discard()
  }
  return staged.reading
}

import type { FileReading, MetadataReader } from '../../services/ports/metadata-reader.ts'
import type { MetadataWriter, StagedFile } from '../../services/ports/metadata-writer.ts'
import type { CredentialsChecker } from './credentials-checker.ts'

/** The reader, with the credentials of what it reads checked. */
export function readWithCredentials(reader: MetadataReader, checker: CredentialsChecker): MetadataReader {
  return {
    ...reader,
    read: async (path, options) => checkReading(checker, await reader.read(path, options), path)
  }
}

/** The writer, with the credentials of what it stages checked: an edit leaves broken ones, an undo brings good ones back. */
export function writeWithCredentials(writer: MetadataWriter, checker: CredentialsChecker): MetadataWriter {
  const checkStaged = async (staged: StagedFile): Promise<StagedFile> => ({
    ...staged,
    reading: await checkReading(checker, staged.reading, findBytes(staged))
  })
  return {
    ...writer,
    stageEdit: async (request) => checkStaged(await writer.stageEdit(request)),
    stageReencode: async (request) => checkStaged(await writer.stageReencode(request)),
    stageBytes: async (request) => checkStaged(await writer.stageBytes(request)),
    stageSidecar: async (request) => checkStaged(await writer.stageSidecar(request))
  }
}

// What is staged beside a photo is not the photo.
function findBytes({ reading, writtenPath, stagedPath }: StagedFile): string {
  return reading.writeTarget === 'file' || writtenPath === reading.path ? stagedPath : reading.path
}

async function checkReading(checker: CredentialsChecker, reading: FileReading, path: string): Promise<FileReading> {
  if (reading.credentials === null) return reading
  return { ...reading, credentials: await checker.check({ path, sha256: reading.sha256 }) }
}

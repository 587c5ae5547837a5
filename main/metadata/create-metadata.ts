import type { MetadataReader } from '../services/ports/metadata-reader.ts'
import type { MetadataWriter } from '../services/ports/metadata-writer.ts'
import type { WriteSampleOddities } from '../services/ports/sample-parts.ts'
import { extractPreview } from './extract-preview.ts'
import { ExifToolPool } from './process/exiftool-pool.ts'
import { readPhoto } from './reader/read-photo.ts'
import { writeSampleOddities } from './write-sample-oddities.ts'
import { clearStage } from './writer/clear-stage.ts'
import { copyMetadata } from './writer/copy-metadata.ts'
import { stageBytes } from './writer/stage-bytes.ts'
import { stageEdit } from './writer/stage-edit.ts'
import { nameStageRandomly } from './writer/stage-folder.ts'
import { writeOwnFile } from './writer/write-own-file.ts'

/** Reads and writes the metadata of photo files. Dispose it: it owns ExifTool processes. */
export interface Metadata extends AsyncDisposable {
  readonly reader: MetadataReader
  readonly writer: MetadataWriter
  /** The largest JPEG a file carries of itself, with the file's EXIF orientation; null where it carries none. */
  readonly extractPreview: (path: string) => ReturnType<typeof extractPreview>
  /** Writes into a sample photo what the writer never would; see `SampleOddities`. */
  readonly writeSampleOddities: WriteSampleOddities
  /** The ids of the ExifTool processes that run now, for tests that end them. */
  readonly toolPids: () => readonly number[]
}

/** What may be set: tests name stage folders themselves and wait less. */
export interface MetadataOptions {
  /** Names the next stage folder (".erratum-stage-<name>"); random when not given. */
  readonly stageName?: () => string
  /** When an ExifTool command is given up and its process ended, in milliseconds; one minute when not given. */
  readonly timeoutMs?: number
}

/** The desk's reader and writer of photo files, over a pool of ExifTool processes that start when they are first needed. */
export function createMetadata({ stageName = nameStageRandomly, timeoutMs = 60_000 }: MetadataOptions = {}): Metadata {
  const pool = new ExifToolPool({ timeoutMs })
  const tools = { pool, nameStage: stageName }
  return {
    reader: {
      read: async (path, options) =>
        (await readPhoto(pool, { path, scope: 'fields', signal: options?.signal })).reading,
      version: () => pool.version()
    },
    writer: {
      stageEdit: (request) => stageEdit(tools, request),
      stageBytes: (request) => stageBytes(tools, request),
      writeOwnFile: (request) => writeOwnFile(tools, request),
      copyMetadata: (request) => copyMetadata(tools, request),
      clearStage
    },
    extractPreview: (path) => extractPreview(pool, path),
    writeSampleOddities: (request) => writeSampleOddities(pool, request),
    toolPids: () => pool.pids,
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose]()
  }
}

import { defaultSettings } from '../../shared/settings/default-settings.ts'
import type { MetadataReader } from '../services/ports/metadata-reader.ts'
import type { MetadataWriter } from '../services/ports/metadata-writer.ts'
import type { WriteSampleOddities } from '../services/ports/sample-parts.ts'
import type { RunCopy } from '../vault/copy-into-place.ts'
import { readWithCredentials, writeWithCredentials } from './credentials/check-readings.ts'
import { CredentialsChecker } from './credentials/credentials-checker.ts'
import { extractPreview } from './extract-preview.ts'
import type { WatchTool } from './process/exiftool-pool.ts'
import { ExifToolPool } from './process/exiftool-pool.ts'
import { readPhoto } from './reader/read-photo.ts'
import { readTexts } from './search/read-texts.ts'
import { searchBytes } from './search/search-bytes.ts'
import { writeSampleOddities } from './write-sample-oddities.ts'
import { clearStage } from './writer/clear-stage.ts'
import { copyMetadata } from './writer/copy-metadata.ts'
import { limitMetadata } from './writer/policy/limit-metadata.ts'
import { stageBytes } from './writer/stage-bytes.ts'
import { stageEdit } from './writer/stage-edit.ts'
import { nameStageRandomly } from './writer/stage-folder.ts'
import { stageReencode } from './writer/stage-reencode.ts'
import { stageSidecar } from './writer/stage-sidecar.ts'
import { writeOwnFile } from './writer/write-own-file.ts'
import { writeSidecarOf } from './writer/write-sidecar-of.ts'

/** Reads and writes the metadata of photo files. Dispose it: it owns ExifTool processes. */
export interface Metadata extends AsyncDisposable {
  readonly reader: MetadataReader
  readonly writer: MetadataWriter
  /** The largest JPEG a file carries of itself, with the file's EXIF orientation; null where it carries none. */
  readonly extractPreview: (path: string) => ReturnType<typeof extractPreview>
  /** Writes into a sample photo what the writer never would; see `SampleOddities`. */
  readonly writeSampleOddities: WriteSampleOddities
  /** Copies files into the desk's vault, in the threads that work on whole files. */
  readonly copyIntoVault: RunCopy
  /** The ids of the ExifTool processes that run now, for tests that end them. */
  readonly toolPids: () => readonly number[]
}

/** What may be set: tests name stage folders themselves and wait less. */
export interface MetadataOptions {
  /** Names the next stage folder (".erratum-stage-<name>"); random when not given. */
  readonly stageName?: () => string
  /** When an ExifTool command is given up and its process ended, in milliseconds; one minute when not given. */
  readonly timeoutMs?: number
  /** The code pages that IIM text is tried in where nothing says what it is, asked at each reading; the default settings' when not given. */
  readonly codePages?: () => Promise<readonly string[]>
  /** The folder of PEM files with whom the desk trusts to sign Content Credentials; nobody when not given. */
  readonly trustFolder?: string
  /** Told after each ExifTool command that a reading or a write needed, with its milliseconds, for figures. */
  readonly watchTool?: WatchTool
  /** What runs ExifTool, disposed with the rest; a pool of the usual kind when not given. */
  readonly pool?: ExifToolPool
  /** When the check of one file's Content Credentials is given up, in milliseconds; ten seconds when not given. */
  readonly checkTimeoutMs?: number
}

/** The desk's reader and writer of photo files, over ExifTool processes and a checking thread that start when they are first needed. */
export function createMetadata(options: MetadataOptions = {}): Metadata {
  const { stageName = nameStageRandomly, timeoutMs = 60_000, trustFolder = null, checkTimeoutMs = 10_000 } = options
  const { pool = new ExifToolPool({ timeoutMs, watch: options.watchTool }) } = options
  const checker = new CredentialsChecker({ trustFolder, timeoutMs: checkTimeoutMs, now: () => new Date() })
  const { codePages = async () => defaultSettings.iimCodePages } = options
  const tools = { pool, nameStage: stageName, codePages }
  const reader: MetadataReader = {
    read: async (path, options) => {
      const charset = { codePages: await codePages() }
      return (await readPhoto(pool, { path, scope: 'fields', charset, signal: options?.signal })).reading
    },
    texts: (path, options) => readTexts(pool, path, options?.signal),
    holding: (path, words, options) => searchBytes(path, words, options?.signal),
    version: () => pool.version()
  }
  const writer: MetadataWriter = {
    stageEdit: (request) => stageEdit(tools, request),
    stageReencode: (request) => stageReencode(tools, request),
    stageBytes: (request) => stageBytes(tools, request),
    stageSidecar: (request) => stageSidecar(tools, request),
    writeOwnFile: (request) => writeOwnFile(tools, request),
    copyMetadata: (request) => copyMetadata(tools, request),
    limitMetadata: (request) => limitMetadata(tools, request),
    writeSidecarOf: (request) => writeSidecarOf(pool, request),
    clearStage
  }
  return {
    reader: readWithCredentials(reader, checker),
    writer: writeWithCredentials(writer, checker),
    extractPreview: (path) => extractPreview(pool, path),
    writeSampleOddities: (request) => writeSampleOddities(pool, request),
    copyIntoVault: (copy) => pool.threads.run('keep', copy),
    toolPids: () => pool.pids,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([pool[Symbol.asyncDispose](), checker[Symbol.asyncDispose]()])
    }
  }
}

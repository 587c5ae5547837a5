import type { BigIntStats } from 'node:fs'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { tableVersion } from '../../../shared/fields/table-version.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import { findCredentials } from '../credentials/find-credentials.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { findRefusal } from '../file/find-refusal.ts'
import { makeToolPath } from '../file/tool-path.ts'
import { describeCharset } from '../iim/describe-charset.ts'
import type { CharsetFacts } from '../iim/iim-charset.ts'
import type { PlainFile } from '../plain-jpeg/read-file-facts.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { DigestState } from './digest-state.ts'
import { findDigestState } from './digest-state.ts'
import { findWriteTarget, tellIim } from './find-write-target.ts'
import { listSidecarWarnings } from './list-sidecar-warnings.ts'
import { listWarnings } from './list-warnings.ts'
import type { PhotoKind } from './photo-kind.ts'
import { readPhotoKind } from './photo-kind.ts'
import type { PhotoTags } from './photo-tags.ts'
import type { ReadScope } from './read-arguments.ts'
import { readEntries } from './read-entries.ts'
import type { FieldCopies } from './read-fields.ts'
import { chooseFields, toReadings } from './read-fields.ts'
import { readIimBlocks } from './read-iim-blocks.ts'
import { readMarks } from './read-marks.ts'
import type { SidecarsRead } from './read-sidecars.ts'
import { readSidecars } from './read-sidecars.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText, findValues } from './tag-entries.ts'

/** How to read a photo: `all` reads every tag, to compare before and after a write. */
export interface PhotoQuestion {
  /** The photo: named in the reading and in failures; its sidecars are read. */
  readonly path: string
  /** Where its bytes are, when not there: a staged replacement. */
  readonly stagedPath?: string
  readonly scope: ReadScope
  /** What is known of the character set of IIM text: the desk's code pages, or a person's choice. */
  readonly charset?: CharsetFacts | undefined
  /**
   * True where the desk's own header reader may read a plain JPEG; it gives the tags of the field table whatever the scope. True where not given
   * for `fields`, false for `all`.
   */
  readonly ownFirst?: boolean
  readonly signal?: AbortSignal | undefined
}

/** A photo as read: the reading the desk works with, and what it was made from. */
export interface PhotoRead extends PhotoTags {
  readonly reading: FileReading
  readonly chosen: readonly FieldCopies[]
  readonly digest: DigestState
  /** What is known of a plain JPEG. */
  readonly plain: PlainFile | null
  /** What the reading was made from. */
  readonly parts: PhotoParts
}

/** What was read of a photo and its sidecars, before it is made into a reading. */
export interface PhotoParts {
  readonly path: string
  readonly stats: BigIntStats
  readonly sha256: string
  readonly plain: PlainFile | null
  readonly entries: readonly TagEntry[]
  /** True where the desk's own reader found the entries, so that they are those of the field table only. */
  readonly byHeader: boolean
  readonly kind: PhotoKind
  readonly sidecars: SidecarsRead
  readonly charset?: CharsetFacts | undefined
}

// Another program may write while the desk reads; three tries are enough for any that ever stops.
const mostTries = 3

/** Reads one photo whole: every tag, hash and fact is of the same bytes. Throws as MetadataReader.read does. */
export async function readPhoto(pool: ExifToolPool, question: PhotoQuestion): Promise<PhotoRead> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stats = await findPhotoFile(question.stagedPath ?? question.path)
    const read = await readOnce(pool, question, stats)
    if (isSameState(stats, await findPhotoFile(question.stagedPath ?? question.path))) return read
  }
  throw new DeskError(
    'changed-on-disk',
    'Another program keeps writing this file. Nothing was changed here. Read it again when that is done.',
    {
      path: question.path
    }
  )
}

async function readOnce(pool: ExifToolPool, question: PhotoQuestion, stats: BigIntStats): Promise<PhotoRead> {
  const { path, stagedPath = path, scope, charset, ownFirst = scope === 'fields', signal } = question
  await using tool = await makeToolPath(stagedPath)
  const { sha256, plain } = await pool.threads.readFacts(stagedPath)
  const asked = { path, toolPath: tool.path, file: stagedPath, scope, plain, ownFirst, signal }
  const { entries, byHeader } = await readEntries(pool, asked)
  const kind = readPhotoKind(entries, path)
  const sidecars = await readSidecars(pool, { path, scope: 'fields', signal })
  return composeRead({ path, stats, sha256, plain, entries, byHeader, kind, sidecars, charset })
}

/** Makes a reading of what was read. Also for a photo whose sidecar has changed since: with the new one in its parts. */
export async function composeRead(parts: PhotoParts): Promise<PhotoRead> {
  const { path, stats, sha256, plain, entries, kind, sidecars, charset } = parts
  const tags: PhotoTags = {
    entries,
    blocks: readIimBlocks(entries, charset),
    sidecars: sidecars.own.map((sidecar) => sidecar.entries)
  }
  const error = findText(entries, 'ExifTool', 'Error')
  const writeTarget = findWriteTarget(kind.format, entries)
  const sidecarPath = writeTarget === 'sidecar' ? sidecars.writtenPath : null
  const damaged = isDamaged(entries)
  const refusal = await findRefusal({ path, format: kind.format, stats, error, damaged, sidecarPath })
  const digest = findDigestState(entries, tags.blocks)
  const chosen = chooseFields(tags, { iimEditedLater: digest === 'stale', sidecarFirst: writeTarget === 'sidecar' })
  const reading: FileReading = {
    path,
    ...kind,
    size: Number(stats.size),
    modifiedMs: Number(stats.mtimeMs),
    sha256,
    imageHash: findText(entries, 'File', 'ImageDataHash') ?? null,
    fields: toReadings(chosen),
    tableVersion,
    credentials: findCredentials(entries),
    writeTarget,
    sidecarPath,
    iim: tellIim(kind.format, writeTarget, tags.blocks.length),
    charsets: tags.blocks.map(describeCharset),
    sidecars: sidecars.own.map(({ file }) => file),
    otherSidecars: sidecars.others,
    ...readMarks(entries, tags.blocks),
    refusal,
    warnings: [
      ...listWarnings(tags, stats),
      ...(writeTarget === 'file' ? listSidecarWarnings(chosen, sidecars.own) : [])
    ]
  }
  return { ...tags, reading, chosen, digest, plain, parts }
}

// What ExifTool says of a JPEG that ends in mid-picture, or whose segments lead nowhere.
function isDamaged(entries: readonly TagEntry[]): boolean {
  return findValues(entries, 'ExifTool', 'Warning').includes('JPEG format error')
}

function isSameState(before: BigIntStats, after: BigIntStats): boolean {
  return (
    before.ino === after.ino &&
    before.size === after.size &&
    before.mtimeNs === after.mtimeNs &&
    before.ctimeNs === after.ctimeNs
  )
}

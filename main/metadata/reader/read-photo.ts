import type { BigIntStats } from 'node:fs'
import { extname } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { findRefusal } from '../file/find-refusal.ts'
import { hashBytes } from '../file/hash-bytes.ts'
import { makeToolPath } from '../file/tool-path.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { DigestState } from './digest-state.ts'
import { findDigestState } from './digest-state.ts'
import { findSidecars } from './find-sidecars.ts'
import { listWarnings } from './list-warnings.ts'
import type { PhotoKind } from './photo-kind.ts'
import { readPhotoKind } from './photo-kind.ts'
import type { PhotoTags } from './photo-tags.ts'
import type { ReadScope } from './read-arguments.ts'
import type { FieldCopies } from './read-fields.ts'
import { chooseFields, toReadings } from './read-fields.ts'
import { readIimBlocks } from './read-iim-blocks.ts'
import { readMarks } from './read-marks.ts'
import { readTags } from './read-tags.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText, findValues } from './tag-entries.ts'

/** How to read a photo: `all` reads every tag, to compare before and after a write. */
export interface PhotoQuestion {
  /** The photo: named in the reading and in failures; its sidecars are read. */
  readonly path: string
  /** Where its bytes are, when not there: a staged replacement. */
  readonly stagedPath?: string
  readonly scope: ReadScope
  readonly signal?: AbortSignal | undefined
}

/** A photo as read: the reading the desk works with, and what it was made from. */
export interface PhotoRead extends PhotoTags {
  readonly reading: FileReading
  readonly chosen: readonly FieldCopies[]
  readonly digest: DigestState
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
  const { path, stagedPath = path, scope, signal } = question
  await using tool = await makeToolPath(stagedPath)
  const [entries, sha256] = await Promise.all([
    readTags(pool, { path, toolPath: tool.path, scope, signal }),
    hashBytes(stagedPath)
  ])
  const kind = readPhotoKind(entries, path)
  const sidecars = await readSidecars(pool, path, signal)
  const tags: PhotoTags = { entries, blocks: readIimBlocks(entries), sidecars }
  const error = findText(entries, 'ExifTool', 'Error')
  const refusal = await findRefusal({ path, format: kind.format, stats, error, damaged: isDamaged(entries) })
  const digest = findDigestState(entries, tags.blocks)
  const chosen = chooseFields(tags, { iimEditedLater: digest === 'stale', sidecarFirst: isSidecarFirst(kind) })
  const reading: FileReading = {
    path,
    ...kind,
    size: Number(stats.size),
    modifiedMs: Number(stats.mtimeMs),
    sha256,
    imageHash: findText(entries, 'File', 'ImageDataHash') ?? null,
    fields: toReadings(chosen),
    ...readMarks(entries, tags.blocks),
    refusal,
    warnings: listWarnings(tags, stats)
  }
  return { ...tags, reading, chosen, digest }
}

// A sidecar names the extension it was made for where there is doubt (raw and JPEG of one name); another file's sidecar is not this one's.
async function readSidecars(
  pool: ExifToolPool,
  path: string,
  signal: AbortSignal | undefined
): Promise<readonly (readonly TagEntry[])[]> {
  const own = extname(path).slice(1).toLowerCase()
  const sidecars = await Promise.all(
    (await findSidecars(path)).map(async (sidecar) => {
      await using tool = await makeToolPath(sidecar)
      return readTags(pool, { path: sidecar, toolPath: tool.path, scope: 'fields', signal })
    })
  )
  return sidecars.filter((entries) => {
    const madeFor = findText(entries, 'XMP-photoshop', 'SidecarForExtension')
    return madeFor === undefined || madeFor.toLowerCase() === own
  })
}

// What ExifTool says of a JPEG that ends in mid-picture, or whose segments lead nowhere.
function isDamaged(entries: readonly TagEntry[]): boolean {
  return findValues(entries, 'ExifTool', 'Warning').includes('JPEG format error')
}

// Where the picture itself is not written (camera raw), its sidecar is what programs edit.
function isSidecarFirst({ mime }: PhotoKind): boolean {
  return /^image\/x-/.test(mime)
}

function isSameState(before: BigIntStats, after: BigIntStats): boolean {
  return (
    before.ino === after.ino &&
    before.size === after.size &&
    before.mtimeNs === after.mtimeNs &&
    before.ctimeNs === after.ctimeNs
  )
}

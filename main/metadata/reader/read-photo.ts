import { DeskError } from '../../../shared/contract/desk-error.ts'
import { tableVersion } from '../../../shared/fields/table-version.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import { findCredentials } from '../credentials/find-credentials.ts'
import type { FileStats } from '../file/file-state.ts'
import { isSameState } from '../file/file-state.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { findRefusal } from '../file/find-refusal.ts'
import type { FileRights } from '../file/find-rights.ts'
import { makeToolPath } from '../file/tool-path.ts'
import { describeCharset } from '../iim/describe-charset.ts'
import type { CharsetFacts } from '../iim/iim-charset.ts'
import type { KnownHashes, PlainFile } from '../plain-jpeg/read-file-facts.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { FileProof } from '../process/file-job.ts'
import type { HeldLook } from '../process/file-threads.ts'
import type { HeldFile } from '../process/held-file.ts'
import type { DigestState } from './digest-state.ts'
import { findDigestState } from './digest-state.ts'
import { findWriteTarget, tellIim } from './find-write-target.ts'
import { listSidecarWarnings } from './list-sidecar-warnings.ts'
import { listWarnings } from './list-warnings.ts'
import { lookAtPhoto } from './look-at-photo.ts'
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
  /** True where the bytes are held, to prove and place a replacement against; the caller releases them. */
  readonly hold?: boolean
  /** What is known of the bytes that are expected; other bytes are read for themselves. */
  readonly known?: KnownHashes | undefined
  /** The photo this one is to replace: what differs is told where both are plain JPEGs that the header reader reads. */
  readonly before?: PhotoRead
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
  /** The photo itself, all links followed. */
  readonly target: string
  readonly stats: FileStats
  readonly rights: FileRights
  readonly sha256: string
  readonly plain: PlainFile | null
  /** The bytes, where they were to be held; nobody else has them. */
  readonly held: HeldFile | null
  /** Every difference to the photo it is to replace; null where it was not told. */
  readonly proof: FileProof | null
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
    const look = await lookAt(pool, question)
    const read = look === null ? null : await readOnce(pool, question, look)
    if (read !== null) return read
  }
  throw new DeskError(
    'changed-on-disk',
    'Another program keeps writing this file. Nothing was changed here. Read it again when that is done.',
    {
      path: question.path
    }
  )
}

function lookAt(pool: ExifToolPool, question: PhotoQuestion): Promise<HeldLook | null> {
  const { path, stagedPath = path, scope, ownFirst = scope === 'fields', hold, known, before } = question
  const held = before?.parts.held ?? null
  const plain = before?.plain ?? null
  const replaced = held === null || plain === null ? undefined : { bytes: held.bytes, imageHash: plain.imageHash }
  const asked = { path: stagedPath, photo: path, header: ownFirst, known, before: replaced }
  return lookAtPhoto(pool.threads, asked, { hold: hold === true })
}

// Null where another program wrote the file, or put another in its place, while ExifTool read it.
async function readOnce(pool: ExifToolPool, question: PhotoQuestion, look: HeldLook): Promise<PhotoRead | null> {
  const { path, stagedPath = path, scope, charset, ownFirst = scope === 'fields', signal } = question
  try {
    await using tool = await makeToolPath(stagedPath)
    const { sha256, plain, stats, target, rights, held, proof, header } = look
    const asked = { path, toolPath: tool.path, file: stagedPath, scope, plain, header, ownFirst, signal }
    const { entries, byHeader } = await readEntries(pool, asked)
    const kind = readPhotoKind(entries, path)
    const sidecars = await readSidecars(pool, { path, scope: 'fields', mayHave: look.sidecars, signal })
    const isOfOneMoment = (byHeader && !look.sidecars) || isSameState(stats, await findPhotoFile(stagedPath))
    if (!isOfOneMoment) {
      held?.release()
      return null
    }
    const facts = { path, target, stats, rights, sha256, plain, held, proof }
    return await composeRead({ ...facts, entries, byHeader, kind, sidecars, charset })
  } catch (error) {
    look.held?.release()
    throw error
  }
}

/** Makes a reading of what was read. Also for a photo whose sidecar has changed since: with the new one in its parts. */
export async function composeRead(parts: PhotoParts): Promise<PhotoRead> {
  const { path, stats, rights, sha256, plain, entries, kind, sidecars, charset } = parts
  const tags: PhotoTags = {
    entries,
    blocks: readIimBlocks(entries, charset),
    sidecars: sidecars.own.map((sidecar) => sidecar.entries)
  }
  const error = findText(entries, 'ExifTool', 'Error')
  const writeTarget = findWriteTarget(kind.format, entries)
  const sidecarPath = writeTarget === 'sidecar' ? sidecars.writtenPath : null
  const damaged = isDamaged(entries)
  const refusal = await findRefusal({ path, format: kind.format, rights, error, damaged, sidecarPath })
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

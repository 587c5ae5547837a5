import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PhotoId, SourceId } from '../../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { settlePath } from '../changes/settle-path.ts'
import { describeSidecars, hasSameSidecars, listSidecarStates } from '../changes/written-file.ts'
import type { DeskParts } from '../desk-parts.ts'
import { applyKillsTo } from '../notices/kill/apply-kill.ts'
import { takeInResend } from '../notices/resend/take-in-resend.ts'
import { takeInCarried } from '../notices/take-in-carried.ts'
import { tellAgency } from '../notices/tell-agency.ts'
import type { DeskRecords, PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import { diffReadings } from './diff-readings.ts'
import { tellFileKey } from './file-key.ts'
import { imageKeyOf } from './image-key.ts'

/** The parts that make a file known. */
export type RecordParts = Pick<DeskParts, 'store' | 'reader' | 'clock' | 'newId' | 'turns'>

/** A file to make known. */
export interface FileToRecord {
  readonly path: string
  /** The source it belongs to; asked only once the file was read. */
  readonly source: () => Promise<SourceId>
  readonly actor: Actor
  /** Photos whose file is no longer at its place: one of them with the same bytes was renamed to here. */
  readonly gone?: ReadonlyMap<PhotoId, string>
  readonly signal?: AbortSignal | undefined
}

/** The photo as it stands now, what was new about it, and for how many notices it was news: those its metadata brought, and the kill it fell under. */
export interface RecordedPhoto {
  readonly photo: PhotoRecord
  readonly news: 'added' | 'changed' | 'moved' | 'unchanged'
  readonly notices: number
}

interface Sighting extends Omit<FileToRecord, 'source'> {
  readonly sourceId: SourceId
  readonly reading: FileReading
  readonly fileKey: string | null
  readonly at: string
}

/**
 * Reads a file and records what is new: a first revision, a revision made outside the desk, or a new place. Takes in notices it carries.
 *
 * Waits for its turn on the file and settles what a write of the desk left open there, so that it is never taken for one from outside.
 * Throws what the reader throws.
 */
export async function recordPhoto(desk: RecordParts, file: FileToRecord): Promise<RecordedPhoto> {
  return desk.turns.take(file.path, async () => {
    const settled = await settlePath(desk, file.path)
    const reading = await desk.reader.read(file.path, { signal: file.signal })
    const fileKey = await tellFileKey(file.path)
    const sourceId = await file.source()
    const recorded = await desk.store.transact(async (records) => {
      const sighting = { ...file, sourceId, reading, fileKey, at: desk.clock() }
      const found = await recordSighting(records, sighting, () => photoIdSchema.parse(desk.newId()))
      await records.photos.putFileKey(found.photo.id, fileKey)
      if (found.news === 'unchanged') return found
      const { photo, locked } = await applyKillsTo(records, found.photo, { actor: file.actor, at: sighting.at })
      return { ...found, photo, notices: found.notices + Number(locked) }
    })
    return settled && recorded.news === 'unchanged' ? { ...recorded, news: 'changed' } : recorded
  })
}

async function recordSighting(records: DeskRecords, sighting: Sighting, newId: () => PhotoId): Promise<RecordedPhoto> {
  const { path, reading } = sighting
  const known = await records.photos.byPath(path)
  if (known?.missing === false) return recordKnown(records, known, sighting)
  // Of missing photos with equal bytes, the one known at this very place comes before all others.
  const back = known?.reading.sha256 === reading.sha256 ? known : undefined
  const moved = back ?? (await findMoved(records, sighting))
  if (moved !== undefined) return recordMoved(records, moved, sighting)
  if (known !== undefined) return recordKnown(records, known, sighting)
  return recordNew(records, newId(), sighting)
}

async function findMoved(
  records: DeskRecords,
  { path, reading, fileKey, gone }: Sighting
): Promise<PhotoRecord | undefined> {
  // Renamed and edited at once: other bytes, and yet the same file of its disk.
  const sameFile = fileKey === null ? [] : await records.photos.byFileKey(fileKey)
  for (const photo of [...(await records.photos.bySha256(reading.sha256)), ...sameFile]) {
    if ((photo.missing || gone?.has(photo.id)) && !(await standsAtItsPlace(photo, path))) return photo
  }
  return undefined
}

// A place that leads to the file being read is no place of its own: the file was renamed in upper and lower case only.
async function standsAtItsPlace(photo: PhotoRecord, path: string): Promise<boolean> {
  try {
    return (await realpath(photo.path)) !== path
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return false
    throw error
  }
}

async function recordNew(
  records: DeskRecords,
  id: PhotoId,
  { path, sourceId, reading, at, actor }: Sighting
): Promise<RecordedPhoto> {
  const photo: PhotoRecord = {
    id,
    sourceId,
    path,
    fileName: basename(path),
    reading,
    imageKey: imageKeyOf(reading),
    revision: 1,
    seenAt: at,
    missing: false,
    lock: null,
    agency: tellAgency(reading.fields)
  }
  await records.photos.insert(photo)
  await insertRevision(records, photo, { at, by: actor.name, kind: 'seen', fields: {} })
  const { sha256, imageHash, size, format } = reading
  await records.ledger.append({
    at,
    actor,
    kind: 'photo-seen',
    subject: id,
    payload: { path, revision: 1, sha256, imageHash, size, format }
  })
  const carried = await takeInCarried(records, photo, { actor, at })
  return { photo, news: 'added', notices: carried + (await takeInResend(records, photo, { actor, at })) }
}

async function recordKnown(records: DeskRecords, known: PhotoRecord, sighting: Sighting): Promise<RecordedPhoto> {
  const { reading, at, actor, path } = sighting
  const photo = { ...known, reading, missing: false, imageKey: imageKeyOf(reading), agency: tellAgency(reading.fields) }
  if (!(await isNews(records, known, reading))) {
    await records.photos.update(photo)
    return { photo, news: 'unchanged', notices: 0 }
  }
  const changed = { ...photo, revision: known.revision + 1 }
  const fields = diffReadings(known.reading.fields, reading.fields)
  await records.photos.update(changed)
  await insertRevision(records, changed, { at, by: 'outside the desk', kind: 'outside', fields })
  await records.ledger.append({
    at,
    actor,
    kind: 'photo-changed-outside',
    subject: known.id,
    payload: {
      path,
      revision: changed.revision,
      fields,
      beforeSha256: known.reading.sha256,
      sha256: reading.sha256,
      imageHash: reading.imageHash,
      ...describeSidecars(known.reading, reading)
    }
  })
  return { photo: changed, news: 'changed', notices: await takeInCarried(records, changed, { actor, at }) }
}

// A sidecar is part of what a photo says: a revision of its own tells when another program wrote it. A desk made before it kept account of
// sidecars learns of them in silence, where they change nothing it shows.
async function isNews(records: DeskRecords, known: PhotoRecord, reading: FileReading): Promise<boolean> {
  if (reading.sha256 !== known.reading.sha256) return true
  if (hasSameSidecars(known.reading, reading)) return false
  const last = await records.revisions.get(known.id, known.revision)
  return last?.sidecars !== null || Object.keys(diffReadings(known.reading.fields, reading.fields)).length > 0
}

async function recordMoved(records: DeskRecords, moved: PhotoRecord, sighting: Sighting): Promise<RecordedPhoto> {
  const { path, sourceId, reading, at, actor } = sighting
  const photo = { ...moved, path, sourceId, fileName: basename(path), reading, missing: false }
  await records.photos.update(photo)
  await records.ledger.append({
    at,
    actor,
    kind: 'photo-seen',
    subject: moved.id,
    payload: { path, from: moved.path, revision: moved.revision, sha256: moved.reading.sha256 }
  })
  const isSame = moved.reading.sha256 === reading.sha256 && hasSameSidecars(moved.reading, reading)
  if (isSame) return { photo, news: 'moved', notices: 0 }
  // It was edited as well, came without its sidecar, or found another one here.
  return { ...(await recordKnown(records, { ...photo, reading: moved.reading }, sighting)), news: 'moved' }
}

async function insertRevision(
  records: DeskRecords,
  photo: PhotoRecord,
  { at, by, kind, fields }: Pick<Parameters<DeskRecords['revisions']['insert']>[0], 'at' | 'by' | 'kind' | 'fields'>
): Promise<void> {
  const { sha256, fields: readings, charsets } = photo.reading
  await records.revisions.insert({
    photoId: photo.id,
    revision: photo.revision,
    at,
    by,
    kind,
    reason: '',
    notice: null,
    change: null,
    of: null,
    sha256,
    fields,
    readings,
    charsets,
    sidecars: listSidecarStates(photo.reading)
  })
}

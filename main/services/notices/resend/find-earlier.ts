import { readAsText } from '../../../../shared/fields/field-value.ts'
import { listPhotoKeys } from '../../../../shared/notice/list-photo-keys.ts'
import type { PhotoKey } from '../../../../shared/notice/photo-key.ts'
import { farthestLook, measureCrops, measureWholes, readLook } from '../../looks/compare-looks.ts'
import type { DeskRecords, PhotoRecord } from '../../ports/desk-store.ts'
import { spotNotices } from '../spot-notices.ts'
import { isSameDay } from '../tell-match.ts'

/** Two files of one picture: the one the agency sent first, the one it sent later, and how that was told. */
export interface ResentPair {
  readonly earlier: PhotoRecord
  readonly later: PhotoRecord
  /** In words: "Same picture", "Same picture id 000_AB12C". */
  readonly why: string
}

type Kind = Extract<PhotoKey['kind'], 'guid' | 'image-hash' | 'stem' | 'job'>

// Surest first. An object name is a slug that a whole set shares.
const kinds: readonly Kind[] = ['guid', 'image-hash', 'stem', 'job']

// A picture may lie at a desk in hundreds of copies; a few of them tell as much as all.
const mostLooked = 16

/**
 * The other file of the picture a newly read file shows, where the agency sent it before (or, read late, again); undefined where there is none.
 *
 * Same GUID, same image data, same file name of one agency and day, or the only picture with its 2:103, agency and day whose look (where both
 * are known) is the same. Equal bytes, the desk's own exports and photos that were taken the place of already are none.
 */
export async function findEarlier(records: DeskRecords, photo: PhotoRecord): Promise<ResentPair | undefined> {
  if (await isExport(records, photo)) return undefined
  if ((await records.successions.of(photo.id)) !== undefined) return undefined
  const { fileName, reading } = photo
  const keys = listPhotoKeys({ fileName, imageHash: reading.imageHash, fields: reading.fields })
  const bearing = await records.keys.bearing(keys)
  const others: { readonly other: PhotoRecord; readonly kind: Kind }[] = []
  for (const [id, found] of [...bearing].slice(0, mostLooked)) {
    const other = id === photo.id ? undefined : await records.photos.get(id)
    const kind = kinds.find((one) => found.some((key) => key.kind === one))
    if (other === undefined || kind === undefined || !(await mayBeEarlier(records, photo, other))) continue
    if (await isSamePicture(records, photo, other, kind)) others.push({ other, kind })
  }
  const kind = kinds.find((one) => others.some((candidate) => candidate.kind === one))
  const candidates = others.filter((candidate) => candidate.kind === kind)
  // Of a set with one 2:103, which of its pictures came again cannot be told.
  if (kind === undefined || (kind === 'job' && candidates.length > 1)) return undefined
  const other = candidates
    .map((candidate) => candidate.other)
    .toSorted(bySeen)
    .at(-1)
  if (other === undefined) return undefined
  const [earlier, later] = isLater(photo, other) ? [other, photo] : [photo, other]
  return { earlier, later, why: tellWhy(kind, photo) }
}

// A photo that was itself handed out as it is, by a copy or by dragging, is no export of another.
async function isExport(records: DeskRecords, { id, reading }: PhotoRecord): Promise<boolean> {
  return (await records.exports.bySha256(reading.sha256)).some(({ photoId }) => photoId !== id)
}

async function mayBeEarlier(records: DeskRecords, photo: PhotoRecord, other: PhotoRecord): Promise<boolean> {
  if (other.reading.sha256 === photo.reading.sha256) return false
  if (await isExport(records, other)) return false
  return (await records.successions.of(other.id)) === undefined
}

async function isSamePicture(
  records: DeskRecords,
  photo: PhotoRecord,
  other: PhotoRecord,
  kind: Kind
): Promise<boolean> {
  if (kind === 'guid' || kind === 'image-hash') return true
  if (photo.agency === '' || photo.agency !== other.agency || !isSameDay(photo, other)) return false
  if (kind === 'stem') return true
  const own = readLook(await records.looks.get(photo.imageKey))
  const its = readLook(await records.looks.get(other.imageKey))
  return own !== null && its !== null && Math.min(measureWholes(own, its), measureCrops(own, its)) <= farthestLook
}

// Files of one delivery or one copy lie within seconds of each other, and their times tell nothing.
const oneDeliveryMs = 10_000

// The files' own times tell which came later, also where an archive is read after the day's wires. Where they do not, a file that brings a
// correction was sent after one that does not; else the one read first was sent first.
function isLater(photo: PhotoRecord, other: PhotoRecord): boolean {
  const between = photo.reading.modifiedMs - other.reading.modifiedMs
  if (Math.abs(between) > oneDeliveryMs) return between > 0
  const corrects = bringsCorrection(photo)
  return corrects === bringsCorrection(other) ? photo.seenAt >= other.seenAt : corrects
}

function bringsCorrection(photo: PhotoRecord): boolean {
  return spotNotices(photo).some(({ parsed }) => parsed.kind === 'correction' || parsed.kind === 'update')
}

function bySeen(one: PhotoRecord, other: PhotoRecord): number {
  return one.seenAt < other.seenAt ? -1 : 1
}

function tellWhy(kind: Kind, { fileName, reading }: PhotoRecord): string {
  switch (kind) {
    case 'guid':
      return `Same image id ${readAsText(reading.fields.digitalImageGuid?.value)}`
    case 'image-hash':
      return 'Same picture'
    case 'stem':
      return `Same file name ${fileName}, agency and date`
    case 'job':
      return `Same look, and 2:103 ${readAsText(reading.fields.jobId?.value)}, agency and date`
  }
}

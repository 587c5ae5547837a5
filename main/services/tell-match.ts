import { extname } from 'node:path'
import type { Amendment, Notice } from '../../shared/contract/notice.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { foldPictureId } from '../../shared/notice/fold-picture-id.ts'
import type { PhotoRecord } from './ports/desk-store.ts'

/** Why a photo is held to be meant by a notice: the surest reason, and the same in words. */
export interface NoticeMatch {
  readonly match: Amendment['match']
  readonly matchText: string
}

/** The reasons, surest first. */
export const matchOrder: readonly Amendment['match'][] = [
  'carries-notice',
  'picture-id',
  'same-job',
  'image-hash',
  'byline-date',
  'text'
]

/** The surest reason why this photo is meant; `text` where nothing but its words speaks for it. */
export function tellMatch(notice: Notice, carriers: readonly PhotoRecord[], photo: PhotoRecord): NoticeMatch {
  if (notice.carriers.includes(photo.id)) return { match: 'carries-notice', matchText: 'Carries the notice' }
  if (notice.receipts.some((receipt) => receipt.photoId === photo.id)) {
    return { match: 'picture-id', matchText: 'Named when the notice came in' }
  }
  const id = notice.parsed.pictureIds.find((one) => bearsId(notice, photo, one))
  if (id !== undefined) return { match: 'picture-id', matchText: `Picture id ${id}` }
  if (carriers.some((carrier) => isSameJob(carrier, photo)))
    return { match: 'same-job', matchText: 'Same set, 2:103 and date' }
  const { imageHash } = photo.reading
  if (imageHash !== null && carriers.some((carrier) => carrier.reading.imageHash === imageHash)) {
    return { match: 'image-hash', matchText: 'Same picture' }
  }
  if (carriers.some((carrier) => hasSameBylineAndDate(carrier, photo)))
    return { match: 'byline-date', matchText: 'Same byline and date' }
  const { agency } = notice.parsed
  const other = agency !== null && photo.agency !== '' && photo.agency !== agency
  return { match: 'text', matchText: other ? 'Text only, other agency' : 'Text only' }
}

/** True where the photo goes by this picture id: file name without extension, job id 2:103, or title. Case and a leading "_" do not count. */
export function bearsId(notice: Notice, photo: PhotoRecord, id: string): boolean {
  const wanted = foldPictureId(id)
  const stem = photo.fileName.slice(0, photo.fileName.length - extname(photo.fileName).length)
  if (foldPictureId(stem) === wanted || foldPictureId(readField(photo, 'title')) === wanted) return true
  // 2:103 is used again over the years and by every agency for itself.
  const { agency } = notice.parsed
  const isOtherAgency = agency !== null && photo.agency !== '' && photo.agency !== agency
  return !isOtherAgency && foldPictureId(readField(photo, 'jobId')) === wanted
}

function isSameJob(carrier: PhotoRecord, photo: PhotoRecord): boolean {
  const job = foldPictureId(readField(carrier, 'jobId'))
  return (
    job !== '' &&
    job === foldPictureId(readField(photo, 'jobId')) &&
    carrier.agency === photo.agency &&
    isSameDay(carrier, photo)
  )
}

function hasSameBylineAndDate(carrier: PhotoRecord, photo: PhotoRecord): boolean {
  const byline = readField(carrier, 'byline').trim().toLowerCase()
  return byline !== '' && byline === readField(photo, 'byline').trim().toLowerCase() && isSameDay(carrier, photo)
}

function isSameDay(one: PhotoRecord, other: PhotoRecord): boolean {
  const day = readDay(one)
  return day !== null && day === readDay(other)
}

// "2017-05-04T12:00:00+06:00", "2017:05:04 …" and "20170504" all stand in photos.
function readDay(photo: PhotoRecord): string | null {
  const found = /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)/.exec(readField(photo, 'dateCreated'))
  return found === null ? null : found.slice(1).join('-')
}

function readField(photo: PhotoRecord, field: FieldKey): string {
  return readAsText(photo.reading.fields[field]?.value)
}

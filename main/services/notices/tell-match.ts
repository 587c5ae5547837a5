import type { Amendment, Notice } from '../../../shared/contract/notice.ts'
import { matchReasonSchema } from '../../../shared/contract/notice.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { foldPictureId } from '../../../shared/notice/fold-picture-id.ts'
import { tellDay } from '../../../shared/notice/identify/tell-day.ts'
import type { AlikePhoto } from '../looks/find-alike.ts'
import type { NamePhoto } from '../photos/name-photo.ts'
import { createNamePhoto, isOtherAgency } from '../photos/name-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** Why a photo is held to be meant by a notice: the surest reason, and the same in words. */
export interface NoticeMatch {
  readonly match: Amendment['match']
  readonly matchText: string
}

/** The reasons, surest first. */
export const matchOrder: readonly Amendment['match'][] = matchReasonSchema.options

/** True where more than its words, byline and date ties a photo to a notice. */
export function isMeantByName(match: NoticeMatch['match']): boolean {
  return match !== 'text' && match !== 'byline-date'
}

/** What was found out about the desk's photos before each one is told. */
export interface MatchFindings {
  /** Photos the notice names, beside its carriers: their picture is meant, whatever file it is in. */
  readonly named?: readonly PhotoRecord[]
  /** How near a photo looks to a picture that is meant. */
  readonly alike?: ReadonlyMap<PhotoRecord['id'], AlikePhoto>
  /** Photos by the byline a kill names. */
  readonly bylines?: ReadonlySet<PhotoRecord['id']>
  /** Photos whose caption is nearly that of the notice's picture. */
  readonly captions?: ReadonlySet<PhotoRecord['id']>
  /** Photos that may be named by 2:103, with what is not known of them. */
  readonly doubtful?: ReadonlyMap<PhotoRecord['id'], string>
  /** What the photos are named by, made once for all of them. */
  readonly namePhoto?: NamePhoto
}

/**
 * The surest reason why this photo is meant; `text` where nothing but its words speaks for it.
 *
 * 2:103 with its agency and date names a picture as an id does, and is held to be one.
 */
export function tellMatch(
  notice: Notice,
  carriers: readonly PhotoRecord[],
  photo: PhotoRecord,
  findings: MatchFindings = {}
): NoticeMatch {
  if (notice.carriers.includes(photo.id)) return { match: 'carries-notice', matchText: 'Carries the notice' }
  if (notice.receipts.some((receipt) => receipt.photoId === photo.id)) {
    return { match: 'picture-id', matchText: 'Named when the notice came in' }
  }
  const name = (findings.namePhoto ?? createNamePhoto(notice, carriers))(photo)
  if (name !== null) return { match: 'picture-id', matchText: name }
  if (carriers.some((carrier) => isSameJob(carrier, photo)))
    return { match: 'same-job', matchText: 'Same set, 2:103 and date' }
  const meant = [...carriers, ...(findings.named ?? [])]
  return tellPicture(meant, photo, findings) ?? tellWords(notice, carriers, photo, findings)
}

function tellPicture(meant: readonly PhotoRecord[], photo: PhotoRecord, { alike }: MatchFindings): NoticeMatch | null {
  const { imageHash } = photo.reading
  const same = meant.filter((one) => imageHash !== null && one.reading.imageHash === imageHash)
  if (same.length > 0)
    return { match: 'image-hash', matchText: `Same picture${tellByline(photo, same.map(readByline))}` }
  const look = alike?.get(photo.id)
  if (look === undefined) return null
  const apart = look.distance === 0 ? '' : ` (${look.distance} of 64 bits apart)`
  const cropped = look.cropped ? ', cropped' : ''
  const byline = tellByline(photo, [readByline(look.of)])
  return { match: 'look', matchText: `Same look${cropped}${apart}${byline}` }
}

// A kill that lists a byline has missed the same picture sold under another one.
function tellByline(photo: PhotoRecord, bylines: readonly string[]): string {
  const own = readByline(photo)
  const isOther = own !== '' && bylines.every((byline) => byline !== '' && byline !== own)
  return isOther ? ', under another byline' : ''
}

function tellWords(
  notice: Notice,
  carriers: readonly PhotoRecord[],
  photo: PhotoRecord,
  { bylines, captions, doubtful }: MatchFindings
): NoticeMatch {
  if (carriers.some((carrier) => hasSameBylineAndDate(carrier, photo)))
    return { match: 'byline-date', matchText: 'Same byline and date' }
  if (bylines?.has(photo.id)) return { match: 'byline-date', matchText: 'Same byline, no date given' }
  const doubt = doubtful?.get(photo.id)
  if (doubt !== undefined) return { match: 'text', matchText: doubt }
  const words = captions?.has(photo.id) ? 'Nearly the same caption' : 'Text only'
  return { match: 'text', matchText: isOtherAgency(notice, photo) ? `${words}, other agency` : words }
}

/** True where both have the same 2:103, agency and date: it is used again over the years, and by every agency for itself. */
export function isSameJob(carrier: PhotoRecord, photo: PhotoRecord): boolean {
  const job = foldPictureId(readField(carrier, 'jobId'))
  return (
    job !== '' &&
    job === foldPictureId(readField(photo, 'jobId')) &&
    carrier.agency === photo.agency &&
    isSameDay(carrier, photo)
  )
}

function hasSameBylineAndDate(carrier: PhotoRecord, photo: PhotoRecord): boolean {
  const byline = readByline(carrier)
  return byline !== '' && byline === readByline(photo) && isSameDay(carrier, photo)
}

/** True where both were made on the same day, as their metadata says. */
export function isSameDay(one: PhotoRecord, other: PhotoRecord): boolean {
  const day = tellDay(readField(one, 'dateCreated'))
  return day !== null && day === tellDay(readField(other, 'dateCreated'))
}

function readByline(photo: PhotoRecord): string {
  return readField(photo, 'byline').trim().toLowerCase()
}

function readField(photo: PhotoRecord, field: FieldKey): string {
  return readAsText(photo.reading.fields[field]?.value)
}

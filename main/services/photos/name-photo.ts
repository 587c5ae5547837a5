import type { Notice } from '../../../shared/contract/notice.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { foldPictureId } from '../../../shared/notice/fold-picture-id.ts'
import { compareSentDay } from '../../../shared/notice/identify/compare-sent-day.ts'
import { foldStemPart, tellStem } from '../../../shared/notice/identify/stem-parts.ts'
import { findWireIds, isWireId } from '../../../shared/notice/identify/wire-ids.ts'
import { listPhotoKeys, listSearchKeys } from '../../../shared/notice/list-photo-keys.ts'
import type { PhotoKey } from '../../../shared/notice/photo-key.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** Tells by which name a notice means this photo, in words; null where by none. */
export type NamePhoto = (photo: PhotoRecord) => string | null

interface MeantName {
  readonly words: string
  /** 2:103 is used again by every agency for itself, so that another agency's photo may bear it. */
  readonly inJob: boolean
  /** It is also used again over the years, so that it names a picture with its day alone. */
  readonly needsDay: boolean
}

/**
 * What a notice's photos are named by: its picture ids, as file name, object name, 2:103 or image id, or standing in the file name as whole
 * words; and the image ids and wire file names of the photos that carry it. Made once, for many photos and thousands of ids.
 */
export function createNamePhoto(notice: Notice, carriers: readonly PhotoRecord[]): NamePhoto {
  const names = listNames(notice, carriers)
  return (photo) => {
    for (const { kind, key } of listSearchKeys(keyed(photo))) {
      const name = names.get(`${kind} ${key}`)
      if (name === undefined || (name.inJob && isOtherAgency(notice, photo))) continue
      if (!name.needsDay || compareSentDay(notice, readDate(photo)) === 'same') return name.words
    }
    return null
  }
}

/**
 * Tells of a photo that bears an id of the notice in 2:103 and whose day, or the notice's, is not known well enough to say that it is meant; null
 * for any other. A person has to look.
 */
export function tellDoubtful(notice: Notice, photo: PhotoRecord): string | null {
  if (isOtherAgency(notice, photo) || compareSentDay(notice, readDate(photo)) !== 'unknown') return null
  const jobs = new Set(listPhotoKeys(keyed(photo)).flatMap(({ kind, key }) => (kind === 'job' ? [key] : [])))
  const id = notice.parsed.pictureIds.find((one) => jobs.has(foldPictureId(one)))
  return id === undefined ? null : `Picture id ${id} in 2:103, of another day or none`
}

/** The keys a notice's photos are found by: see `createNamePhoto`. */
export function listNameKeys(notice: Notice, carriers: readonly PhotoRecord[]): readonly PhotoKey[] {
  return [...listNames(notice, carriers).values()].map(({ kind, key }) => ({ kind, key }))
}

/** True where the notice and the photo are known to come from two agencies. */
export function isOtherAgency({ parsed }: Notice, photo: Pick<PhotoRecord, 'agency'>): boolean {
  return parsed.agency !== null && photo.agency !== '' && photo.agency !== parsed.agency
}

function listNames(notice: Notice, carriers: readonly PhotoRecord[]): ReadonlyMap<string, MeantName & PhotoKey> {
  const names = new Map<string, MeantName & PhotoKey>()
  const add = (kind: PhotoKey['kind'], key: string, words: string) => {
    const at = `${kind} ${key}`
    if (key !== '' && !names.has(at))
      names.set(at, { kind, key, words, inJob: kind === 'job', needsDay: kind === 'job' && !isWireId(key) })
  }
  for (const id of notice.parsed.pictureIds) {
    for (const kind of ['stem', 'title', 'guid', 'job'] as const) add(kind, foldPictureId(id), `Picture id ${id}`)
    add('stem-part', foldStemPart(id), `Picture id ${id} in the file name`)
  }
  for (const carrier of carriers) {
    const stem = tellStem(carrier.fileName)
    for (const { key } of listPhotoKeys(keyed(carrier)).filter(({ kind }) => kind === 'guid'))
      add('guid', key, 'Same image id as the photo that carries the notice')
    for (const id of findWireIds(stem)) {
      add('stem', foldPictureId(id), `Same file name as the photo that carries the notice`)
      add('stem-part', foldStemPart(id), `Same file name as the photo that carries the notice`)
    }
  }
  return names
}

function readDate({ reading }: PhotoRecord): string {
  return readAsText(reading.fields.dateCreated?.value)
}

function keyed({ fileName, reading }: PhotoRecord) {
  return { fileName, imageHash: reading.imageHash, fields: reading.fields }
}

import type { Notice } from '../../shared/contract/notice.ts'
import { foldPictureId } from '../../shared/notice/fold-picture-id.ts'
import { foldStemPart, tellStem } from '../../shared/notice/identify/stem-parts.ts'
import { findWireIds } from '../../shared/notice/identify/wire-ids.ts'
import { listPhotoKeys, listSearchKeys } from '../../shared/notice/list-photo-keys.ts'
import type { PhotoKey } from '../../shared/notice/photo-key.ts'
import type { PhotoRecord } from './ports/desk-store.ts'

/** Tells by which name a notice means this photo, in words; null where by none. */
export type NamePhoto = (photo: PhotoRecord) => string | null

interface MeantName {
  readonly words: string
  /** Whether another agency's photo may bear it: 2:103 is used again by every agency for itself. */
  readonly anyAgency: boolean
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
      if (name !== undefined && (name.anyAgency || !isOtherAgency(notice, photo))) return name.words
    }
    return null
  }
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
    if (key !== '' && !names.has(at)) names.set(at, { kind, key, words, anyAgency: kind !== 'job' })
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

function keyed({ fileName, reading }: PhotoRecord) {
  return { fileName, imageHash: reading.imageHash, fields: reading.fields }
}

import type { FieldReadings } from '../contract/fields.ts'
import { listTexts, readAsText } from '../fields/field-value.ts'
import { foldPictureId } from './fold-picture-id.ts'
import { bylineDayKey } from './identify/byline-day-key.ts'
import { listStemParts, tellStem } from './identify/stem-parts.ts'
import { tellDay } from './identify/tell-day.ts'
import type { PhotoKey } from './photo-key.ts'

/** The facts that keys are made of. */
export interface KeyedPhoto {
  readonly fileName: string
  readonly imageHash: string | null
  readonly fields: FieldReadings
}

// PostgreSQL's index entries hold some 2,700 bytes; no id is as long as this.
const longestKey = 600

/** What tells which picture a photo shows: its file name, the hash of its image data, and the copies of its ids; each key once. */
export function listPhotoKeys({ fileName, imageHash, fields }: KeyedPhoto): readonly PhotoKey[] {
  const copies = (field: 'jobId' | 'title' | 'digitalImageGuid' | 'imageSupplierImageId') =>
    (fields[field]?.copies ?? []).map((copy) => foldPictureId(readAsText(copy.value)))
  return [
    ...keysOf('stem', [foldPictureId(tellStem(fileName))]),
    ...keysOf('job', copies('jobId')),
    ...keysOf('title', copies('title')),
    ...keysOf('guid', [...copies('digitalImageGuid'), ...copies('imageSupplierImageId')]),
    ...keysOf('image-hash', imageHash === null ? [] : [foldPictureId(imageHash)])
  ]
}

/** Everything a photo can be found by: also the ids that may stand inside its file name, and its bylines with its day. */
export function listSearchKeys(photo: KeyedPhoto): readonly PhotoKey[] {
  const { byline, dateCreated } = photo.fields
  const day = tellDay(readAsText(dateCreated?.value))
  const bylines = (byline?.copies ?? []).flatMap((copy) => listTexts(copy.value)).filter((text) => text.trim() !== '')
  return [
    ...listPhotoKeys(photo),
    ...keysOf('stem-part', listStemParts(tellStem(photo.fileName))),
    ...keysOf('byline-day', day === null ? [] : bylines.map((one) => bylineDayKey(one, day)))
  ]
}

function keysOf(kind: PhotoKey['kind'], keys: readonly string[]): readonly PhotoKey[] {
  const kept = new Set(keys.map((key) => key.slice(0, longestKey)).filter((key) => key !== ''))
  return [...kept].map((key) => ({ kind, key }))
}

import type { FieldReadings } from '../contract/fields.ts'
import { readAsText } from '../fields/field-value.ts'
import { foldPictureId } from './fold-picture-id.ts'
import type { PhotoKey } from './photo-key.ts'

/** What a photo can be found by, from its file name, the hash of its image data, and the copies of its ids: each key once. */
export function listPhotoKeys(photo: {
  readonly fileName: string
  readonly imageHash: string | null
  readonly fields: FieldReadings
}): readonly PhotoKey[] {
  const { fileName, imageHash, fields } = photo
  const copies = (field: 'jobId' | 'title' | 'digitalImageGuid') =>
    (fields[field]?.copies ?? []).map((copy) => readAsText(copy.value))
  const texts: readonly (readonly [PhotoKey['kind'], readonly string[]])[] = [
    ['stem', [fileName.replace(/(?<=.)\.[^.]*$/, '')]],
    ['job', copies('jobId')],
    ['title', copies('title')],
    ['guid', copies('digitalImageGuid')],
    ['image-hash', imageHash === null ? [] : [imageHash]]
  ]
  return texts.flatMap(([kind, values]) =>
    [...new Set(values.map(foldPictureId))].filter((key) => key !== '').map((key) => ({ kind, key }))
  )
}

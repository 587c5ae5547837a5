import { photoIdSchema, sourceIdSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { isFieldKey } from '../../../shared/fields/find-field.ts'

/** A photo at a revision with these fields, each with one XMP copy. */
export function photoDetailOf(
  revision: number,
  values: Partial<Record<FieldKey, FieldValue>>,
  others: Partial<PhotoDetail> = {}
): PhotoDetail {
  const fields: PhotoDetail['fields'] = {}
  for (const [key, value] of Object.entries(values)) {
    if (isFieldKey(key)) {
      fields[key] = {
        value,
        disagree: false,
        copies: [{ container: 'xmp', block: 'XMP', tag: key, value }],
        chosen: ''
      }
    }
  }
  return {
    id: photoIdSchema.parse('photo'),
    sourceId: sourceIdSchema.parse('source'),
    path: '/desk/photo.jpg',
    fileName: 'photo.jpg',
    format: 'JPEG',
    size: 1,
    width: 1,
    height: 1,
    imageKey: 'a'.repeat(64),
    revision,
    seenAt: '2026-05-12T08:00:00.000Z',
    headline: '',
    byline: '',
    city: '',
    agency: '',
    embargoedUntil: null,
    caption: '',
    dateCreated: '',
    writable: true,
    locked: false,
    lock: null,
    missing: false,
    differs: 0,
    overLimit: 0,
    colourClass: 0,
    stars: 0,
    tagged: false,
    waiting: false,
    notices: [],
    copies: 1,
    sha256: 'b'.repeat(64),
    writeTarget: 'file',
    iim: 'present',
    sidecars: [],
    credentials: null,
    fields,
    charsets: [],
    warnings: [],
    ...others
  }
}

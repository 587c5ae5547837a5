import type { Insertable } from 'kysely'
import { photoIdSchema, sourceIdSchema } from '../../shared/contract/identifiers.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { measureReadings } from '../../shared/fields/measure-readings.ts'
import { stampReading } from '../../shared/photos/file-stamp.ts'
import type { PhotoRecord } from '../services/ports/desk-store.ts'
import type { PhotosTable } from './desk-tables.ts'
import { fileReadingSchema } from './file-reading-schema.ts'
import { readLockColumns } from './lock-row.ts'
import { readJson } from './read-json.ts'
import { dateKey, sortKey } from './sort-key.ts'
import { tellEmbargo } from './tell-embargo.ts'

type ColumnsFromElsewhere =
  | 'locked'
  | 'has_notice'
  | 'edited_at'
  | 'colour_class'
  | 'stars'
  | 'tagged'
  | 'waiting'
  | 'copies_key'
  | 'file_key'

/** The columns of `photos` that follow from the record alone; locks, notices, edits and marks follow from other tables. */
export type PhotoColumns = Omit<Insertable<PhotosTable>, ColumnsFromElsewhere>

/** The columns that make a photo record, with its reading and its lock; `photo_readings` and, where there is one, `photo_locks` must be joined. */
export const photoColumns = [
  'photos.id',
  'photos.source_id',
  'photos.path',
  'photos.file_name',
  'photos.image_key',
  'photos.revision',
  'photos.seen_at',
  'photos.missing',
  'photos.agency',
  'photo_readings.reading',
  'photos.colour_class',
  'photos.stars',
  'photos.tagged',
  'photos.waiting',
  'photo_locks.notice as lock_notice',
  'photo_locks.at as locked_at',
  'photo_locks.said as lock_said'
] as const

/** A row with the columns of `photoColumns`. */
export interface PhotoRow {
  readonly id: string
  readonly source_id: string
  readonly path: string
  readonly file_name: string
  readonly image_key: string
  readonly revision: number
  readonly seen_at: string
  readonly missing: number
  readonly agency: string
  readonly reading: string
  readonly colour_class: number
  readonly stars: number
  readonly tagged: number
  readonly waiting: number
  readonly lock_notice: number | null
  readonly locked_at: string | null
  readonly lock_said: string | null
}

/** The photo behind a row. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readPhotoRow(row: PhotoRow): PhotoRecord {
  return {
    id: photoIdSchema.parse(row.id),
    sourceId: sourceIdSchema.parse(row.source_id),
    path: row.path,
    fileName: row.file_name,
    reading: readJson(fileReadingSchema, row.reading, `photo ${row.id}`),
    imageKey: row.image_key,
    revision: row.revision,
    seenAt: row.seen_at,
    missing: row.missing === 1,
    lock: readLockColumns(row),
    agency: row.agency,
    ...(row.waiting === 1
      ? { waiting: { colourClass: row.colour_class, stars: row.stars, tagged: row.tagged === 1 } }
      : {})
  }
}

/** The columns of a photo, those for filters and order computed from its reading. */
export function writePhotoRow(photo: PhotoRecord): PhotoColumns {
  const { fields } = photo.reading
  const measures = measureReadings(fields)
  return {
    id: photo.id,
    source_id: photo.sourceId,
    path: photo.path,
    file_name: photo.fileName,
    image_key: photo.imageKey,
    sha256: photo.reading.sha256,
    stamp: stampReading(photo.reading),
    revision: photo.revision,
    seen_at: photo.seenAt,
    missing: Number(photo.missing),
    agency: photo.agency,
    differs: measures.differs,
    over_limit: measures.overLimit,
    no_city: Number(measures.noCity),
    lacks: measures.lacks,
    embargoed_until: tellEmbargo(photo.reading),
    created_key: dateKey(readAsText(fields.dateCreated?.value)),
    name_key: sortKey(photo.fileName),
    byline_key: sortKey(readAsText(fields.byline?.value)),
    city_key: sortKey(readAsText(fields.city?.value))
  }
}

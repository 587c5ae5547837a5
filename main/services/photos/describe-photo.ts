import type { PhotoDetail, PhotoReading, PhotoSummary } from '../../../shared/contract/photo.ts'
import type { PhotoLockSummary } from '../../../shared/contract/photo-lock.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { measureReadings } from '../../../shared/fields/measure-readings.ts'
import { readEmbargo } from '../../../shared/fields/read-embargo.ts'
import { heldLock } from '../notices/kill/held-lock.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import type { PhotoBadges } from './list-badges.ts'

/** A photo as one cell of the contact sheet. Width and height are as the picture is seen, its orientation applied. */
export function summarisePhoto(photo: PhotoRecord, badges: PhotoBadges): PhotoSummary {
  const { reading } = photo
  const text = (field: FieldKey) => readAsText(reading.fields[field]?.value)
  const marks = photo.waiting ?? reading
  const { differs, overLimit } = measureReadings(reading.fields)
  return {
    id: photo.id,
    sourceId: photo.sourceId,
    path: photo.path,
    fileName: photo.fileName,
    format: reading.format,
    size: reading.size,
    ...uprightSize(reading),
    imageKey: photo.imageKey,
    revision: photo.revision,
    seenAt: photo.seenAt,
    headline: text('headline'),
    byline: text('byline'),
    city: text('city'),
    agency: photo.agency,
    caption: text('caption'),
    dateCreated: text('dateCreated'),
    writable: reading.refusal === null,
    locked: heldLock(photo) !== null,
    lock: describeLock(photo),
    embargoedUntil: readEmbargo(text('releaseDate')),
    missing: photo.missing,
    differs,
    overLimit,
    colourClass: marks.colourClass,
    stars: marks.stars,
    tagged: marks.tagged,
    waiting: photo.waiting !== undefined,
    notices: badges.notices.get(photo.id) ?? [],
    copies: badges.copies.get(photo.id) ?? 1
  }
}

/** A photo with all its fields and copies. */
export function describePhoto(photo: PhotoRecord, badges: PhotoBadges): PhotoDetail {
  const { reading } = photo
  return {
    ...summarisePhoto(photo, badges),
    ...(reading.refusal === null ? {} : { refusal: reading.refusal }),
    sha256: reading.sha256,
    fields: reading.fields,
    credentials: reading.credentials,
    ...describeWriting(reading),
    charsets: [...reading.charsets],
    warnings: [...reading.warnings]
  }
}

/** A file as it was read just now, known to the desk or not. */
export function describeReading(reading: FileReading, known: Pick<PhotoRecord, 'lock'> | undefined): PhotoReading {
  const lock = known === undefined ? null : describeLock(known)
  return {
    path: reading.path,
    format: reading.format,
    writable: reading.refusal === null,
    ...(reading.refusal === null ? {} : { refusal: reading.refusal }),
    locked: lock !== null,
    lock,
    ...uprightSize(reading),
    size: reading.size,
    sha256: reading.sha256,
    fields: reading.fields,
    credentials: reading.credentials,
    ...describeWriting(reading),
    charsets: [...reading.charsets],
    warnings: [...reading.warnings]
  }
}

/** Why nobody may use a photo, as hosts are told; null where it may be used. */
export function describeLock(photo: Pick<PhotoRecord, 'lock'>): PhotoLockSummary | null {
  const held = heldLock(photo)
  if (held === null) return null
  const { notice, agency, kind, at, by, reason, why, deletion } = held
  const deleted = deletion?.state === 'done' ? { at: deletion.at, by: deletion.by } : null
  return { notice, agency, kind, at, by, reason, why, deleted }
}

// EXIF orientations 5 to 8 lie on their side: CIPA DC-008, Orientation.
function uprightSize({ width, height, orientation }: FileReading): { readonly width: number; readonly height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

// Where an edit goes, whether IIM can be there, and the sidecars as they were when the photo was read.
function describeWriting({ writeTarget, sidecarPath, iim, sidecars }: FileReading) {
  return {
    writeTarget,
    ...(sidecarPath === null ? {} : { sidecarPath }),
    iim,
    sidecars: sidecars.map(({ path, sha256 }) => ({ path, sha256 }))
  }
}

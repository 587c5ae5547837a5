import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldChanges } from '../../../shared/contract/fields.ts'
import type { PhotoState } from '../../../shared/contract/history-view.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { findFileAt, findWrittenFile } from '../changes/written-file.ts'
import type { DeskParts } from '../desk-parts.ts'
import { diffReadings } from '../photos/diff-readings.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import { noFile } from '../ports/metadata-writer.ts'
import type { RevisionRecord } from '../ports/revision-records.ts'
import { formatMoment } from './format-moment.ts'

type StateParts = Pick<DeskParts, 'store' | 'vault'>

/** A photo as it was at one revision. Throws DeskError `not-found` for an unknown photo or revision. */
export async function showRevision(
  desk: StateParts,
  asked: { readonly photoId: PhotoId; readonly revision: number }
): Promise<PhotoState> {
  const photo = await getPhoto(desk, asked.photoId)
  return describeState(desk, photo, await getRevision(desk, photo, asked.revision))
}

/** A photo as it was at a moment. Throws DeskError `not-found` for an unknown photo, and where the desk had not seen it by then. */
export async function showAt(
  desk: StateParts,
  { photoId, at }: { readonly photoId: PhotoId; readonly at: string }
): Promise<PhotoState> {
  const photo = await getPhoto(desk, photoId)
  const [revision] = await desk.store.revisions.at([photoId], at)
  if (revision !== undefined) return describeState(desk, photo, revision)
  throw new DeskError(
    'not-found',
    `The desk had not seen ${photo.fileName} by ${formatMoment(at)}: it saw it first on ${formatMoment(photo.seenAt)}. Ask for a later moment.`,
    { path: photo.path }
  )
}

/** Two revisions of a photo, and the fields in which they differ in any copy. Throws DeskError `not-found` as `showRevision` does. */
export async function compareRevisions(
  desk: StateParts,
  asked: { readonly photoId: PhotoId; readonly from: number; readonly to: number }
): Promise<{ from: PhotoState; to: PhotoState; fields: FieldChanges }> {
  const { photoId } = asked
  const from = await showRevision(desk, { photoId, revision: asked.from })
  const to = await showRevision(desk, { photoId, revision: asked.to })
  return { from, to, fields: diffReadings(from.fields, to.fields) }
}

/** One revision of a photo. Throws DeskError `not-found`. */
export async function getRevision(
  desk: Pick<DeskParts, 'store'>,
  { id, fileName, path, revision: present }: PhotoRecord,
  revision: number
): Promise<RevisionRecord> {
  const found = await desk.store.revisions.get(id, revision)
  if (found !== undefined) return found
  throw new DeskError(
    'not-found',
    `${fileName} has no revision ${revision}: it is at revision ${present}. Nothing was done. Look at its history for the numbers.`,
    { path }
  )
}

async function describeState(desk: StateParts, photo: PhotoRecord, record: RevisionRecord): Promise<PhotoState> {
  const { photoId, readings, sidecars, charsets, ...revision } = record
  const [next] = await desk.store.revisions.entries(photoId, { from: revision.revision + 1, limit: 1 })
  return {
    photoId,
    path: photo.path,
    fileName: photo.fileName,
    imageKey: photo.imageKey,
    revision,
    until: next?.at ?? null,
    revisions: photo.revision,
    fields: readings,
    charsets: charsets === null ? null : [...charsets],
    sidecars: sidecars === null ? null : sidecars.map((sidecar) => ({ ...sidecar })),
    bytesKept: await hasBytes(desk, photo, record)
  }
}

// Of the file that edits are written to: the photo, or its sidecar.
async function hasBytes({ vault }: StateParts, photo: PhotoRecord, revision: RevisionRecord): Promise<boolean> {
  const file = findWrittenFile(photo.reading)
  const sha256 = findFileAt(file, photo, revision)
  if (sha256 === null) return false
  return sha256 === noFile || (sha256 === file.sha256 && !photo.missing) || vault.has(sha256)
}

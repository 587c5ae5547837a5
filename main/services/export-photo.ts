import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ExportPreset, ExportResult } from '../../shared/contract/export.ts'
import type { DeskParts } from './desk-parts.ts'
import { getPhoto } from './get-photo.ts'
import { hashFile } from './hash-file.ts'
import { refuseDeleted, refuseLocked } from './kill/refuse-locked.ts'
import { nameExports } from './name-exports.ts'
import { placeNewFile } from './place-new-file.ts'
import type { PhotoRecord } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'
import type { FileReading } from './ports/metadata-reader.ts'
import { changedOnDisk, stoppedBefore } from './refuse-photo.ts'

/** The parts an export needs. */
export type ExportParts = Pick<DeskParts, 'store' | 'writer' | 'imaging' | 'clock' | 'newId' | 'turns' | 'ownFolders'>

/** One photo to export, where to, and the private folder in which it is made. */
export interface PhotoExport {
  readonly photo: PhotoRecord
  readonly preset: ExportPreset
  readonly to: string
  readonly stage: string
  readonly actor: Actor
  readonly signal: AbortSignal
}

/** An exported file. */
export type ExportedFile = ExportResult['done'][number]

/**
 * Makes one exported file: picture, metadata, read back, final name, ledger. Under its final name it is always whole.
 *
 * Throws DeskError `locked`, `killed`, `not-found`, `changed-on-disk`, `cancelled`, and what imaging and the writer throw.
 */
export async function exportPhoto(desk: ExportParts, request: PhotoExport): Promise<ExportedFile> {
  const { signal } = request
  // No write of the desk may change the picture's words between the pixels and the metadata.
  return desk.turns.take(request.photo.path, async () => {
    // The turn may have come after a write of the desk: what it made is exported.
    const photo = await getPhoto(desk, request.photo.id)
    const current = { ...request, photo }
    refuseExport(photo)
    if (signal.aborted) throw stoppedBefore(photo.path)
    await requireSameBytes(photo)
    const reading = await makeFile(desk, current)
    if (signal.aborted) throw stoppedBefore(photo.path)
    const to = await placeNewFile(reading.path, request.to, nameExports(photo.fileName))
    await recordExport(desk, current, to, reading)
    const { sha256, size, width, height } = reading
    return { from: photo.path, to, sha256, size, width, height }
  })
}

// The words of a photo may stand in its sidecar: what goes out is what the desk shows of both.
async function requireSameBytes(photo: PhotoRecord): Promise<void> {
  for (const { path, sha256 } of [photo.reading, ...photo.reading.sidecars])
    if ((await hashFile(path)) !== sha256) throw changedOnDisk(photo)
}

function refuseExport(photo: PhotoRecord): void {
  const { path, fileName } = photo
  const refused = refuseLocked(photo, 'It was not exported.') ?? refuseDeleted(photo, 'It was not exported.')
  if (refused !== null) throw refused
  if (photo.missing) {
    throw new DeskError(
      'not-found',
      `${fileName} is no longer at its place. It was not exported. Bring it back, or read its folder again.`,
      { path }
    )
  }
}

async function makeFile(desk: ExportParts, { photo, preset, stage, signal }: PhotoExport): Promise<FileReading> {
  const file = join(stage, `${desk.newId()}.jpg`)
  const { longSide, quality } = preset
  const { width, height } = await desk.imaging.exportJpeg({ from: photo.path, to: file, longSide, quality, signal })
  if (signal.aborted) throw stoppedBefore(photo.path)
  const reading = await desk.writer.copyMetadata({ from: photo.path, to: file, width, height })
  if (reading.width === width && reading.height === height && reading.orientation === 1)
    return { ...reading, path: file }
  throw new DeskError(
    'verification-failed',
    `The exported copy of ${photo.fileName} did not read back as it was made. It was thrown away; the photo is as it was. Try again, and report it if it stays so.`,
    { path: photo.path }
  )
}

// A file nobody recorded must not leave the desk, nor one of a photo that was killed while it was made.
async function recordExport(
  desk: ExportParts,
  { photo, preset, actor }: PhotoExport,
  to: string,
  reading: FileReading
): Promise<void> {
  const { sha256, size } = reading
  const { revision } = photo
  const payload = {
    from: photo.path,
    to,
    preset: preset.name,
    revision,
    sourceSha256: photo.reading.sha256,
    sha256,
    size
  }
  const at = desk.clock()
  const exported = { id: desk.newId(), photoId: photo.id, revision, at, by: actor.name, preset: preset.name, sha256 }
  try {
    await desk.store.transact(async (records) => {
      refuseExport((await records.photos.get(photo.id)) ?? photo)
      await records.exports.insert({ ...exported, path: to })
      await records.ledger.append({ at, actor, kind: 'export', subject: photo.id, payload })
    })
  } catch (error) {
    await unlink(to)
    throw error
  }
}

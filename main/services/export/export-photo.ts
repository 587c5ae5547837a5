import { join } from 'node:path'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import { changedOnDisk, stoppedBefore } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { ExportItem, ExportJob, PlacedFile } from '../ports/export-jobs.ts'
import type { Actor } from '../ports/ledger.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import { describeFile } from './describe-file.ts'
import { makeExportFile } from './make-export-file.ts'
import { placeExport } from './place-export.ts'
import { recordExport } from './record-export.ts'
import { refuseExport } from './refuse-export.ts'

/** The parts an export needs. */
export type ExportParts = Pick<DeskParts, 'store' | 'writer' | 'imaging' | 'clock' | 'newId' | 'turns' | 'ownFolders'>

/** One photo of a batch, and the private folder in which its file is made. */
export interface PhotoExport {
  readonly job: ExportJob
  readonly item: ExportItem
  readonly stage: string
  readonly actor: Actor
  readonly signal: AbortSignal
}

/**
 * Makes one exported file: picture, metadata, read back, final name, ledger. Under its final name it is always whole.
 *
 * Throws DeskError `locked`, `killed`, `embargoed`, `not-found`, `changed-on-disk`, `cancelled`, and what imaging and the writer throw.
 */
export async function exportPhoto(desk: ExportParts, request: PhotoExport): Promise<void> {
  const { signal, job, item, stage, actor } = request
  const { preset } = job
  const { path } = await getPhoto(desk, item.photoId)
  // No write of the desk may change the picture's words between the pixels and the metadata.
  return desk.turns.take(path, async () => {
    // The turn may have come after a write of the desk: what it made is exported.
    const photo = await getPhoto(desk, item.photoId)
    refuseExport(photo, desk.clock())
    if (signal.aborted) throw stoppedBefore(photo.path)
    await requireSameBytes(photo)
    const { extension } = item.name
    const reading = await makeExportFile(desk, { photo, preset, stage, extension, signal })
    const sidecar = preset.sidecar ? await makeSidecar(desk, photo, { reading, stage }) : null
    if (signal.aborted) throw stoppedBefore(photo.path)
    const exportId = desk.newId()
    const describe = (to: string, sidecarPath: string | null): PlacedFile => ({
      exportId,
      file: describeFile(photo, { ...reading, path: to }, job),
      revision: photo.revision,
      sourceSha256: photo.reading.sha256,
      sidecar: sidecar === null || sidecarPath === null ? null : { path: sidecarPath, sha256: sidecar.sha256 }
    })
    let placed: PlacedFile | undefined
    const intend = async (to: string, sidecarPath: string | null) => {
      placed = describe(to, sidecarPath)
      await desk.store.exportJobs.update({ ...item, progress: { state: 'placing', placed } })
    }
    const { to, preset: chosen } = job
    const place = {
      file: reading.path,
      sidecar: sidecar?.path ?? null,
      to,
      name: item.name,
      nameTaken: chosen.nameTaken,
      intend
    }
    await placeExport(place)
    if (placed !== undefined) await recordExport(desk, { job, item, placed, actor })
  })
}

// The words of a photo may stand in its sidecar: what goes out is what the desk shows of both.
async function requireSameBytes(photo: PhotoRecord): Promise<void> {
  for (const { path, sha256 } of [photo.reading, ...photo.reading.sidecars])
    if ((await hashFile(path)) !== sha256) throw changedOnDisk(photo)
}

// A raw file's words stand beside it; of any other the sidecar repeats the XMP that goes out.
async function makeSidecar(
  desk: ExportParts,
  photo: PhotoRecord,
  { reading, stage }: { readonly reading: FileReading; readonly stage: string }
): Promise<{ readonly path: string; readonly sha256: string } | null> {
  const [own] = photo.reading.sidecars
  const from =
    photo.reading.writeTarget === 'sidecar' && reading.sha256 === photo.reading.sha256 ? own?.path : reading.path
  if (from === undefined) return null
  const path = join(stage, `${desk.newId()}.xmp`)
  const sha256 = await desk.writer.writeSidecarOf({ path: from, to: path })
  return sha256 === null ? null : { path, sha256 }
}

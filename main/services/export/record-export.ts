import { unlink } from 'node:fs/promises'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { ExportItem, ExportJob, PlacedFile } from '../ports/export-jobs.ts'
import type { Actor } from '../ports/ledger.ts'
import { refuseExport } from './refuse-export.ts'

/** A file that has its final name, of which item of which job. */
export interface ExportToRecord {
  readonly job: ExportJob
  readonly item: ExportItem
  readonly placed: PlacedFile
  readonly actor: Actor
}

/**
 * Records an exported file, its job's progress and the ledger's entry as one.
 *
 * A file nobody recorded must not leave the desk, nor one of a photo that was killed while it was made: then it is taken away again, and the error thrown.
 */
export async function recordExport(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  { job, item, placed, actor }: ExportToRecord
): Promise<void> {
  const { exportId: id, file, revision, sourceSha256, sidecar } = placed
  const { from, to, sha256, size } = file
  const preset = job.preset.name
  const at = desk.clock()
  const payload = {
    from,
    to,
    preset,
    revision,
    sourceSha256,
    sha256,
    size,
    ...(sidecar === null ? {} : { sidecar: sidecar.path })
  }
  try {
    await desk.store.transact(async (records) => {
      refuseExport(await getPhoto({ store: { ...desk.store, photos: records.photos } }, item.photoId), at)
      await records.exports.insert({
        id,
        photoId: item.photoId,
        revision,
        at,
        by: actor.name,
        preset,
        path: to,
        sha256
      })
      await records.exportJobs.update({ ...item, progress: { state: 'done', placed } })
      await records.ledger.append({ at, actor, kind: 'export', subject: item.photoId, payload })
    })
  } catch (error) {
    await unlink(to)
    if (sidecar !== null) await unlink(sidecar.path)
    throw error
  }
}

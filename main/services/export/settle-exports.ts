import { unlink } from 'node:fs/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import { hashFile } from '../photos/hash-file.ts'
import type { ExportItem, PlacedFile } from '../ports/export-jobs.ts'
import { engineActor } from '../resolve-actor.ts'
import { recordExport } from './record-export.ts'

/**
 * Settles the files that were about to get their final names when the desk ended: one that is there with its bytes is recorded, so that it is not made twice; the
 * others wait to be made. Of one job, or of all.
 */
export async function settleExports(desk: Pick<DeskParts, 'store' | 'clock'>, job?: string): Promise<void> {
  for (const item of await desk.store.exportJobs.placing())
    if (job === undefined || item.job === job) await settleItem(desk, item)
}

async function settleItem(desk: Pick<DeskParts, 'store' | 'clock'>, item: ExportItem): Promise<void> {
  const { progress } = item
  const job = await desk.store.exportJobs.get(item.job)
  if (progress.state !== 'placing' || job === undefined) return
  const { placed } = progress
  if ((await hashPlaced(placed.file.to)) === placed.file.sha256) {
    try {
      return await recordExport(desk, { job, item, placed, actor: { ...engineActor, name: job.by } })
    } catch (error) {
      // Killed meanwhile: the file is gone again, and the job tells why when it goes on.
      if (!(error instanceof DeskError)) throw error
    }
  }
  await removeLoneSidecar(placed)
  await desk.store.exportJobs.update({ ...item, progress: { state: 'waiting' } })
}

// The sidecar gets its name before the picture does.
async function removeLoneSidecar({ sidecar }: PlacedFile): Promise<void> {
  if (sidecar !== null && (await hashPlaced(sidecar.path)) === sidecar.sha256) await unlink(sidecar.path)
}

// A folder in the way of the path, or a path no longer allowed, holds no file of ours.
async function hashPlaced(path: string): Promise<string | null> {
  try {
    return await hashFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

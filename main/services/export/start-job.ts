import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { ExportItem, ExportJob } from '../ports/export-jobs.ts'
import { createNamePlanner, numberNames } from './plan-names.ts'

/** Photos to export, how, where to, and for whom. */
export interface JobRequest {
  readonly photoIds: readonly PhotoId[]
  readonly preset: ExportPreset
  readonly to: string
  readonly by: string
  /** The id of the batch, where it is known before; else a new one. */
  readonly id?: string
}

/** Records a batch with the name of each of its files, before the first is made. Throws as `planJob` does. */
export async function startJob(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId'>,
  request: JobRequest
): Promise<ExportJob> {
  const { job, items } = await planJob(desk, request)
  await desk.store.transact((records) => records.exportJobs.insert(job, items))
  return job
}

/** A batch with the name of each of its files, not recorded yet. Each photo counts once. Throws DeskError `not-found` for an unknown photo. */
export async function planJob(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId'>,
  { photoIds, preset, to, by, id: known }: JobRequest
): Promise<{ readonly job: ExportJob; readonly items: readonly ExportItem[] }> {
  const planner = createNamePlanner(preset)
  const ids = [...new Set(photoIds)]
  const planned: ReturnType<typeof planner.plan>[] = []
  // One by one: of ten thousand photos only the names stay in memory.
  for (const id of ids) planned.push(planner.plan(await getPhoto(desk, id)))
  const job = { id: known ?? desk.newId(), at: desk.clock(), by, preset, to, ended: false }
  const items = numberNames(planned).flatMap((name, index): ExportItem[] => {
    const photoId = ids[index]
    return photoId === undefined
      ? []
      : [{ job: job.id, position: index + 1, photoId, name, progress: { state: 'waiting' } }]
  })
  return { job, items }
}

import { join } from 'node:path'
import type { DeliverWhat, DeliveryStep } from '../../../shared/contract/deliveries.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { ExportParts } from '../export/export-photo.ts'
import { choosePreset } from '../export/export-presets.ts'
import { openExportStage } from '../export/export-stage.ts'
import { getJob } from '../export/report-job.ts'
import { runJob } from '../export/run-job.ts'
import { planJob } from '../export/start-job.ts'
import type { DeliveryJob, DeliveryPlace } from '../ports/deliveries.ts'
import type { Actor } from '../ports/ledger.ts'
import { chooseSendables } from './choose-sendables.ts'
import { placeFiles, planItems } from './plan-items.ts'

/** Photos whose files are made by a preset, and then go to these places. */
export interface MakingRequest extends Pick<DeliveryJob, 'again' | 'older' | 'by'> {
  readonly what: Extract<DeliverWhat, { make: unknown }>
  readonly places: readonly DeliveryPlace[]
  readonly replaces?: boolean
  readonly id?: string
}

/** Records a delivery together with the export that makes its files in the desk's outbox, before the first is made: stopped at any point, it goes on as this delivery. */
export async function startMaking(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId' | 'ownFolders'>,
  { what, places, again, older, replaces = false, by, id = desk.newId() }: MakingRequest
): Promise<DeliveryJob> {
  const preset = await choosePreset(desk, what.preset)
  const to = join(desk.ownFolders.outbox, id)
  const { job: exported, items } = await planJob(desk, { photoIds: what.make, preset, to, by })
  const making = { exportJob: exported.id, places }
  const job = { id, at: desk.clock(), by, again, older, replaces, making, notMade: [], ended: false }
  await desk.store.transact(async ({ exportJobs, deliveryJobs }) => {
    await exportJobs.insert(exported, items)
    await deliveryJobs.insert(job, [])
  })
  return job
}

/** A delivery whose files are made, who asked for it, and how it is stopped. */
export interface MakingRun {
  readonly job: DeliveryJob
  readonly actor: Actor
  readonly signal: AbortSignal
}

/**
 * Makes what is left of a delivery's files and gives the delivery with them, ready to be sent; one whose files are there is given as it is. Gives null,
 * after a last step, where it was stopped before all were made.
 */
export async function makeFiles(
  desk: ExportParts,
  { job, actor, signal }: MakingRun,
  emit: (step: DeliveryStep) => void
): Promise<DeliveryJob | null> {
  if (job.making === null) return job
  const { exportJob, places } = job.making
  const exported = await getJob(desk, exportJob)
  const told = { job: job.id, stage: 'making', waiting: null } as const
  let last = { done: 0, total: 0, cancelled: true }
  await using stage = await openExportStage(exported.to)
  await runJob(desk, { job: exported, stage: stage.folder, actor, signal }, ({ done, total, current, result }) => {
    last = { done, total, cancelled: result?.cancelled ?? true }
    emit({ ...told, done, total, current, result: null })
  })
  const { cancelled, ...counts } = last
  if (cancelled) {
    const result = { delivered: [], failed: [], notMade: [], cancelled: true }
    emit({ ...told, ...counts, current: null, result })
    return null
  }
  const made = await desk.store.exportJobs.items(exportJob, ['done', 'failed'])
  const notMade = made.flatMap(({ progress }) => (progress.state === 'failed' ? [progress.failure] : []))
  const files = made.length === notMade.length ? [] : await chooseSendables(desk, { exportJob })
  const ready = { ...job, making: null, notMade }
  await desk.store.transact(async ({ deliveryJobs, exportJobs }) => {
    await deliveryJobs.setMade(ready, planItems(job.id, placeFiles(places, files)))
    // What became of each photo is the delivery's to tell from here on.
    await exportJobs.remove(exportJob)
  })
  return ready
}

/** Makes the photos wait again whose files could not be made. */
export async function retryMaking({ store }: Pick<DeskParts, 'store'>, { making }: DeliveryJob): Promise<void> {
  if (making === null) return
  for (const item of await store.exportJobs.items(making.exportJob, ['failed']))
    await store.exportJobs.update({ ...item, progress: { state: 'waiting' } })
}

import type { DeliveryJobSummary } from '../../../shared/contract/deliveries.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { DeliveryItem, DeliveryJob } from '../ports/deliveries.ts'

type Parts = Pick<DeskParts, 'store'>

/** All deliveries that were not dismissed, newest first, with how far they are. */
export async function listDeliveryJobs(desk: Parts): Promise<DeliveryJobSummary[]> {
  const jobs = await desk.store.deliveryJobs.list()
  return Promise.all(
    jobs.map(async (job) => {
      const { id, at, by, ended } = job
      const counts = await (job.making === null ? countFiles(desk, job) : countPhotos(desk, job.making))
      return { id, at, by, ended, making: job.making !== null, ...counts }
    })
  )
}

type Counts = Pick<DeliveryJobSummary, 'destinations' | 'total' | 'done' | 'failed'>

async function countFiles({ store }: Parts, { id }: DeliveryJob): Promise<Counts> {
  const items = await store.deliveryJobs.items(id)
  const count = (state: DeliveryItem['progress']['state']) =>
    items.filter(({ progress }) => progress.state === state).length
  const destinations = namePlaces(items.map(({ sendable }) => sendable))
  return { destinations, total: items.length, done: count('done'), failed: count('failed') }
}

async function countPhotos(
  { store }: Parts,
  { exportJob, places }: NonNullable<DeliveryJob['making']>
): Promise<Counts> {
  const { waiting, placing, done, failed } = await store.exportJobs.counts(exportJob)
  return { destinations: namePlaces(places), total: waiting + placing + done + failed, done, failed }
}

function namePlaces(places: readonly { readonly destination: string }[]): string[] {
  return [...new Set(places.map(({ destination }) => destination))]
}

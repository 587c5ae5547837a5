import type { DeskParts } from '../desk-parts.ts'

/** Forgets a delivery, stopped first where it runs, with the export that was to make its files. What it delivered stays in the record. */
export async function dismissDelivery(desk: Pick<DeskParts, 'store' | 'jobs' | 'turns'>, id: string): Promise<void> {
  desk.jobs.stopWork(id)
  await desk.turns.take(`delivery ${id}`, () =>
    desk.store.transact(async ({ deliveryJobs, exportJobs }) => {
      const making = (await deliveryJobs.get(id))?.making ?? null
      await deliveryJobs.remove(id)
      if (making !== null) await exportJobs.remove(making.exportJob)
    })
  )
}

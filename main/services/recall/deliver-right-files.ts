import type { Delivery } from '../../../shared/contract/deliveries.ts'
import type { RecallResult, RecallStep } from '../../../shared/contract/recall.ts'
import { runDelivery } from '../delivery/deliver.ts'
import type { DeliveryParts } from '../delivery/run-destination.ts'
import { recordJob } from '../delivery/start-delivery.ts'
import type { DeliveryJob, Sendable } from '../ports/deliveries.ts'
import type { Actor } from '../ports/ledger.ts'

/** The right files, who sends them, and how that is stopped. */
export interface RightFilesToDeliver {
  readonly sendables: readonly Sendable[]
  readonly actor: Actor
  readonly signal: AbortSignal
}

/**
 * Delivers right files in place of the wrong ones of their names. What an earlier try that was stopped had begun is gone on with: nothing lies half
 * sent at the other end for good.
 */
export async function deliverRightFiles(
  desk: DeliveryParts,
  { sendables, actor, signal }: RightFilesToDeliver,
  emit: (step: RecallStep) => void
): Promise<Pick<RecallResult, 'sent' | 'failed'>> {
  const sent: Delivery[] = []
  const failed: RecallResult['failed'] = []
  const run = async (job: DeliveryJob) => {
    await runDelivery(desk, { job, actor, signal }, ({ done, total, current, waiting, result }) => {
      emit({ stage: 'delivering', done, total, current, waiting, result: null })
      sent.push(...(result?.delivered ?? []))
      for (const { destination, ...failure } of result?.failed ?? []) failed.push({ ...failure, who: destination })
    })
    // What failed is planned anew from what each has by then; what was stopped goes on as it is.
    if (!signal.aborted) await desk.store.deliveryJobs.remove(job.id)
  }
  const begun = await findBegun(desk, sendables)
  for (const job of begun.jobs) await run(job)
  if (begun.left.length > 0 && !signal.aborted)
    await run(
      await recordJob(desk, { sendables: begun.left, again: true, older: false, replaces: false, by: actor.name })
    )
  return { sent, failed }
}

async function findBegun(desk: DeliveryParts, sendables: readonly Sendable[]) {
  const jobs: DeliveryJob[] = []
  const taken = new Set<string>()
  for (const job of await desk.store.deliveryJobs.list()) {
    if (job.ended || !job.again || !(await isOurs(desk, job, sendables))) continue
    jobs.push(job)
    for (const { sendable } of await desk.store.deliveryJobs.items(job.id)) taken.add(keyOf(sendable))
  }
  return { jobs, left: sendables.filter((one) => !taken.has(keyOf(one))) }
}

// A job of nothing but these files is a recall's; a delivery that a person began may be of more.
async function isOurs({ store }: DeliveryParts, { id }: DeliveryJob, sendables: readonly Sendable[]): Promise<boolean> {
  const keys = new Set(sendables.map(keyOf))
  const open = (await store.deliveryJobs.items(id)).filter(({ progress }) => progress.state !== 'done')
  return open.length > 0 && open.every(({ sendable }) => keys.has(keyOf(sendable)))
}

function keyOf({ path, name, sha256, destination, recipient }: Sendable): string {
  return JSON.stringify([path, name, sha256, destination, recipient])
}

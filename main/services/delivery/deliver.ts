import type { DeliveryResult, DeliveryStep } from '../../../shared/contract/deliveries.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import { mapLimited } from '../map-limited.ts'
import type { DeliveryItem, DeliveryJob } from '../ports/deliveries.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { getDestination } from './keep-destinations.ts'
import { makeFiles, retryMaking } from './make-files.ts'
import type { DeliveryParts } from './run-destination.ts'
import { runDestination } from './run-destination.ts'
import type { DeliveryRequest } from './start-delivery.ts'
import { startDelivery } from './start-delivery.ts'

// Each has a connection of its own; a newsroom's line is shared.
const destinationsAtOnce = 4

/** Who asks, and how it is stopped. */
interface Asked {
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/**
 * Delivers exported files, a step a file; the last step has the result. Ending the stream, or aborting `signal`, stops: what is delivered stays, and
 * the job can go on. Throws DeskError `not-found`, `bad-input` before anything is sent; a file's failure is told in the result.
 */
export function deliver(
  desk: DeliveryParts,
  { actor, signal: outer, ...request }: Omit<DeliveryRequest, 'by'> & Asked
): StepStream<DeliveryStep> {
  return streamSteps(async (emit, signal) => {
    const job = await startDelivery(desk, { ...request, by: actor.name })
    await runDelivery(desk, { job, actor, signal }, emit)
  }, outer)
}

/** Goes on with a delivery, as `deliver` would have; no file of it is delivered twice, also not by two who go on with it at once. Throws DeskError `not-found`. */
export function resumeDelivery(
  desk: DeliveryParts,
  { job: id, retryFailed, actor, signal: outer }: { readonly job: string; readonly retryFailed: boolean } & Asked
): StepStream<DeliveryStep> {
  return streamSteps(async (emit, signal) => {
    const job = await getDelivery(desk, id)
    if (retryFailed) {
      await retryMaking(desk, job)
      for (const item of await desk.store.deliveryJobs.items(id)) await tryAgain(desk, item)
    }
    await runDelivery(desk, { job, actor, signal }, emit)
  }, outer)
}

/** A delivery at work, who asked for it, and how it is stopped. */
export interface DeliveryRun {
  readonly job: DeliveryJob
  readonly actor: Actor
  readonly signal: AbortSignal
}

/** Sends what of a delivery is left, tells each step, and gives what became of all in the last one. */
export async function runDelivery(
  desk: DeliveryParts,
  run: DeliveryRun,
  emit: (step: DeliveryStep) => void
): Promise<void> {
  // Two who go on with one delivery: the second finds what the first left.
  await desk.turns.take(`delivery ${run.job.id}`, () => finishDelivery(desk, run, emit))
}

async function finishDelivery(
  desk: DeliveryParts,
  { job: asked, actor, signal }: DeliveryRun,
  emit: (step: DeliveryStep) => void
): Promise<void> {
  // Another one may have gone on with it meanwhile.
  const known = await getDelivery(desk, asked.id)
  const job = await makeFiles(desk, { job: known, actor, signal }, emit)
  if (job !== null) await sendFiles(desk, { job, actor, signal }, emit)
}

async function sendFiles(
  desk: DeliveryParts,
  { job, actor, signal }: DeliveryRun,
  emit: (step: DeliveryStep) => void
): Promise<void> {
  const items = await desk.store.deliveryJobs.items(job.id)
  const open = items.filter(isOpen)
  const total = items.length
  let done = total - open.length
  const told = { job: job.id, stage: 'sending' } as const
  const tell = (item: DeliveryItem | null, waiting: string | null = null) => {
    const current = item === null ? null : `${item.sendable.name} → ${item.sendable.destination}`
    emit({ ...told, done, total, current, waiting, result: null })
  }
  const onEnd = (item: DeliveryItem) => {
    done += 1
    tell(item)
  }
  const groups = Map.groupBy(open, ({ sendable }) => sendable.destination)
  await mapLimited([...groups], destinationsAtOnce, async ([name, group]) => {
    const destination = await getDestination(desk, name)
    const steps = { onBegin: (item: DeliveryItem) => tell(item), onWait: tell, onEnd }
    // Two deliveries to one place could not tell whether a name is free.
    await desk.turns.take(`destination ${name}`, () =>
      runDestination(desk, { job, destination, items: group, actor, signal, ...steps })
    )
  })
  const ended = await desk.store.deliveryJobs.items(job.id)
  const cancelled = ended.some(isOpen)
  if (!cancelled) await desk.store.deliveryJobs.setEnded(job.id, true)
  desk.events.publish({ type: 'settings' })
  const result = { ...readResult(ended), notMade: [...job.notMade], cancelled }
  emit({ ...told, done, total, current: null, waiting: null, result })
}

function readResult(items: readonly DeliveryItem[]): Pick<DeliveryResult, 'delivered' | 'failed'> {
  return {
    delivered: items.flatMap(({ progress }) => (progress.state === 'done' ? [progress.delivery] : [])),
    failed: items.flatMap(({ progress }) => (progress.state === 'failed' ? [progress.failure] : []))
  }
}

const isOpen = ({ progress }: DeliveryItem): boolean => progress.state === 'waiting' || progress.state === 'sending'

// A half sent file is gone on with; a program is run anew, which is what a person asks for here.
async function tryAgain(desk: DeliveryParts, item: DeliveryItem): Promise<void> {
  if (item.progress.state !== 'failed') return
  const { connection } = await getDestination(desk, item.sendable.destination)
  const state = connection.kind === 'command' ? 'waiting' : 'sending'
  await desk.store.deliveryJobs.update({ ...item, progress: { state } })
}

async function getDelivery({ store }: Pick<DeskParts, 'store'>, id: string): Promise<DeliveryJob> {
  const job = await store.deliveryJobs.get(id)
  if (job !== undefined) return job
  throw new DeskError(
    'not-found',
    `There is no delivery ${id}: it was dismissed, or is another desk’s. Nothing was delivered.`
  )
}

import type { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Destination } from '../../../shared/contract/destinations.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import type { ExportParts } from '../export/export-photo.ts'
import type { DeliveryItem, DeliveryJob } from '../ports/deliveries.ts'
import type { DeliverySession } from '../ports/delivery.ts'
import type { Actor } from '../ports/ledger.ts'
import { findSecret } from './find-secret.ts'
import { recordDelivery } from './record-delivery.ts'
import type { SentItem } from './send-item.ts'
import { sendItem } from './send-item.ts'

/** What sending takes of the desk. */
export type DeliveryParts = ExportParts & Pick<DeskParts, 'events' | 'delivery'>

/** The files of a delivery that go to one destination, and who is told of each step. */
export interface DestinationRun {
  readonly job: DeliveryJob
  readonly destination: Destination
  readonly items: readonly DeliveryItem[]
  readonly actor: Actor
  readonly signal: AbortSignal
  readonly onBegin: (item: DeliveryItem) => void
  readonly onWait: (item: DeliveryItem, why: string) => void
  readonly onEnd: (item: DeliveryItem) => void
}

const firstPauseMs = 1000
const longestPauseMs = 60_000

/**
 * Sends files to one destination, one after the other over one connection. A lost connection is made again after ever longer pauses; a login that is
 * refused is not tried again for the next file, or the account might be locked.
 */
export async function runDestination(desk: DeliveryParts, run: DestinationRun): Promise<void> {
  const connection = new Reconnecting(desk, run)
  let hopeless: DeskError | undefined
  try {
    for (const item of run.items) {
      if (run.signal.aborted) return
      run.onBegin(item)
      const outcome = hopeless ?? (await sendPatiently(desk, run, { item, connection }))
      if (outcome instanceof Error) {
        if (run.signal.aborted) return
        if (connection.refused) hopeless = outcome
      }
      await recordDelivery(desk, { item, actor: run.actor, outcome })
      run.onEnd(item)
    }
  } finally {
    await connection.close()
  }
}

async function sendPatiently(
  desk: DeliveryParts,
  run: DestinationRun,
  { item, connection }: { readonly item: DeliveryItem; readonly connection: Reconnecting }
): Promise<SentItem | DeskError> {
  const { job, destination, signal } = run
  let present = item
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendItem(desk, { job, item: present, connect: () => connection.open(), signal })
    } catch (error) {
      const failure = expectFailure(error, item.sendable.path)
      if (signal.aborted || failure.code !== 'connection-lost') return failure
      await connection.close()
      if (attempt >= destination.attempts) return failure
      run.onWait(item, failure.message)
      // What was begun is gone on with.
      if (!connection.refused) present = { ...item, progress: { state: 'sending' } }
      await desk.delivery.pause(Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1)), signal)
    }
  }
}

// One connection for many files, made when the first needs it.
class Reconnecting {
  readonly #desk: DeliveryParts
  readonly #run: DestinationRun
  #session: DeliverySession | undefined
  /** True after a connection could not be made. */
  refused = false

  constructor(desk: DeliveryParts, run: DestinationRun) {
    this.#desk = desk
    this.#run = run
  }

  async open(): Promise<DeliverySession> {
    if (this.#session !== undefined) return this.#session
    const { destination, signal } = this.#run
    this.refused = true
    const secret = await findSecret(this.#desk, destination)
    this.#session = await this.#desk.delivery.carrier.open(destination, secret, signal)
    this.refused = false
    return this.#session
  }

  async close(): Promise<void> {
    await this.#session?.[Symbol.asyncDispose]()
    this.#session = undefined
  }
}

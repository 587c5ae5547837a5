import type { Delivery } from '../../../shared/contract/deliveries.ts'
import type { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { DeliveryItem } from '../ports/deliveries.ts'
import type { Actor } from '../ports/ledger.ts'
import { listSentWith } from './list-sent-with.ts'
import type { SentItem } from './send-item.ts'

/** What became of one file of a delivery. */
export interface DeliveryToRecord {
  readonly item: DeliveryItem
  readonly actor: Actor
  readonly outcome: SentItem | DeskError
}

/** Records what became of a file for each photo in it, with the ledger's entries, as one. What had nothing to be done is told, not recorded. */
export async function recordDelivery(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId'>,
  { item, actor, outcome }: DeliveryToRecord
): Promise<void> {
  const { path, ...sent } = item.sendable
  const failure = outcome instanceof Error ? { code: outcome.code, message: outcome.message } : null
  const delivery: Delivery = {
    ...sent,
    id: desk.newId(),
    at: desk.clock(),
    by: actor.name,
    size: outcome instanceof Error ? 0 : outcome.size,
    result: failure === null ? 'delivered' : 'failed',
    proof: outcome instanceof Error ? null : outcome.proof,
    failure
  }
  const { destination } = item.sendable
  const [, ...others] = await listSentWith(desk.store, item.sendable)
  const recorded = [delivery, ...others.map((one) => ({ ...delivery, ...one, id: desk.newId() }))]
  const progress =
    failure === null
      ? { state: 'done' as const, delivery }
      : { state: 'failed' as const, failure: { path, destination, ...failure } }
  await desk.store.transact(async ({ deliveries, deliveryJobs, ledger }) => {
    await deliveryJobs.update({ ...item, progress })
    if (failure?.code === 'nothing-to-do') return
    for (const one of recorded) {
      await deliveries.insert(one)
      const { at, by: _by, photoId: subject, ...payload } = one
      await ledger.append({ at, actor, kind: 'delivery', subject, payload: { ...payload, path } })
    }
  })
}

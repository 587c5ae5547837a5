import type { DeliverWhat } from '../../../shared/contract/deliveries.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { unknownRecipient } from '../notices/recipients/keep-recipients.ts'
import type { DeliveryJob, DeliveryPlace, Sendable } from '../ports/deliveries.ts'
import { chooseSendables } from './choose-sendables.ts'
import { getDestination } from './keep-destinations.ts'
import { startMaking } from './make-files.ts'
import { placeFiles, planItems } from './plan-items.ts'

/** What is to be delivered, where to, for whom, and on whose word. */
export interface DeliveryRequest {
  readonly what: DeliverWhat
  readonly destinations: readonly string[]
  readonly recipients: readonly RecipientId[]
  readonly again: boolean
  readonly older: boolean
  /** A newer version replaces the file of its name; what is there as it is, is not sent again. */
  readonly replaces?: boolean
  /** The id of the delivery, where it is known before; else a new one. */
  readonly id?: string
  readonly by: string
}

/** Records a delivery with each of its files, before the first is sent. Throws DeskError `not-found`, `bad-input` where it leads nowhere. */
export async function startDelivery(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId' | 'ownFolders'>,
  request: DeliveryRequest
): Promise<DeliveryJob> {
  const { again, older, replaces = false, by } = request
  const places = await listPlaces(desk, request)
  const { what } = request
  if ('make' in what) return startMaking(desk, { ...request, what, places })
  const sendables = placeFiles(places, await chooseSendables(desk, what))
  return recordJob(desk, { id: request.id, sendables, again, older, replaces, by })
}

/** Records a delivery of just these files, before the first is sent. */
export async function recordJob(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId'>,
  {
    sendables,
    id = desk.newId(),
    ...asked
  }: Pick<DeliveryJob, 'again' | 'older' | 'replaces' | 'by'> & {
    readonly id?: string | undefined
    readonly sendables: readonly Sendable[]
  }
): Promise<DeliveryJob> {
  const job = { ...asked, id, at: desk.clock(), making: null, notMade: [], ended: false }
  const items = planItems(job.id, sendables)
  await desk.store.transact((records) => records.deliveryJobs.insert(job, items))
  return job
}

async function listPlaces(desk: Pick<DeskParts, 'store'>, request: DeliveryRequest): Promise<DeliveryPlace[]> {
  const places: DeliveryPlace[] = [...new Set(request.destinations)].map((destination) => ({
    destination,
    recipient: null
  }))
  for (const id of new Set(request.recipients)) {
    const known = await desk.store.recipients.get(id)
    if (known === undefined || known.removed) throw unknownRecipient(id)
    const { name, destinations } = known.recipient
    if (destinations.length === 0)
      throw new DeskError('bad-input', `${name} has no destination. Nothing was delivered. Give them one first.`)
    for (const destination of new Set(destinations)) places.push({ destination, recipient: id })
  }
  for (const { destination } of places) await getDestination(desk, destination)
  if (places.length > 0) return places
  throw new DeskError('bad-input', 'No destination and no recipient was given. Nothing was delivered. Name one.')
}

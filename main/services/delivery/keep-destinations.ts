import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Destination } from '../../../shared/contract/destinations.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'

/** What keeping destinations takes. */
export type DestinationParts = Pick<DeskParts, 'store' | 'clock' | 'events'>

/** The places the desk delivers to, by name. */
export async function listDestinations({ store }: Pick<DeskParts, 'store'>): Promise<Destination[]> {
  return [...(await store.destinations.list())].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** The destination of this name. Throws DeskError `not-found`, which names those there are. */
export async function getDestination(desk: Pick<DeskParts, 'store'>, name: string): Promise<Destination> {
  const found = await desk.store.destinations.get(name)
  if (found !== undefined) return found
  const names = (await listDestinations(desk)).map((one) => one.name).join(', ')
  throw new DeskError(
    'not-found',
    `The desk has no destination ${name}. Nothing was delivered. ${names === '' ? 'Add one first.' : `There are: ${names}.`}`
  )
}

/** Adds a destination or replaces the one of its name, with a ledger entry of both. What is so already is no change. */
export async function saveDestination(
  desk: DestinationParts,
  { destination, actor }: { readonly destination: Destination; readonly actor: Actor }
): Promise<Destination> {
  await desk.store.transact(async ({ destinations, ledger }) => {
    const before = (await destinations.get(destination.name)) ?? null
    if (JSON.stringify(before) === JSON.stringify(destination)) return
    await destinations.put(destination, false)
    await ledger.append({
      at: desk.clock(),
      actor,
      kind: 'destination',
      subject: `destination ${destination.name}`,
      payload: { step: before === null ? 'added' : 'changed', before, after: destination }
    })
  })
  desk.events.publish({ type: 'settings' })
  return destination
}

/** Takes a destination off the list, with a ledger entry; what went there stays in the record. Throws DeskError `not-found`. */
export async function removeDestination(
  desk: DestinationParts,
  { name, actor }: { readonly name: string; readonly actor: Actor }
): Promise<Destination> {
  const before = await getDestination(desk, name)
  await desk.store.transact(async ({ destinations, ledger }) => {
    await destinations.put(before, true)
    await ledger.append({
      at: desk.clock(),
      actor,
      kind: 'destination',
      subject: `destination ${name}`,
      payload: { step: 'removed', before, after: null }
    })
  })
  desk.events.publish({ type: 'settings' })
  return before
}

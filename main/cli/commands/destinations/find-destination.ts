import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { Destination } from '../../../../shared/contract/destinations.ts'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import { sortNearest } from '../../nearest-names.ts'

/** The destination of this name. Throws DeskError `not-found`, which names the nearest. */
export async function findDestination(client: DeskClient, name: string): Promise<Destination> {
  const list = await client.destinations.list({})
  const found = list.find((one) => one.name === name)
  if (found !== undefined) return found
  const names = sortNearest(
    list.map((one) => one.name),
    name
  ).slice(0, 5)
  const known = names.length === 0 ? 'Add one with "erratum destinations add".' : `There are: ${names.join(', ')}.`
  throw new DeskError('not-found', `There is no destination ${JSON.stringify(name)}. Nothing was done. ${known}`)
}

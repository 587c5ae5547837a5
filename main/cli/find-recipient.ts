import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Recipient } from '../../shared/contract/recipients.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { sortNearest } from './nearest-names.ts'

/**
 * The recipient of this name, whatever its case: one of the desk's list, or one of `others` who was taken off it since. Throws DeskError
 * `not-found`, which names the nearest.
 */
export async function findRecipient(
  client: DeskClient,
  name: string,
  others: readonly Recipient[] = []
): Promise<Recipient> {
  const list = [...(await client.recipients.list({})), ...others]
  const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  const found = list.find((one) => fold(one.name) === fold(name))
  if (found !== undefined) return found
  const names = sortNearest([...new Set(list.map((one) => one.name))], name).slice(0, 5)
  const known =
    names.length === 0 ? 'The list is empty: add one with "erratum recipients add".' : `There are: ${names.join(', ')}.`
  throw new DeskError('not-found', `No recipient is called ${JSON.stringify(name)}. Nothing was recorded. ${known}`)
}

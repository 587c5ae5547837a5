import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Destination } from '../../../shared/contract/destinations.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Secret } from '../ports/delivery.ts'

/** The password of a destination; null where it needs none. Throws DeskError `bad-input` where it cannot be found, which says where to put it. */
export async function findSecret(
  { delivery }: Pick<DeskParts, 'delivery'>,
  { connection, label }: Destination
): Promise<Secret | null> {
  const name = connection.kind === 'folder' ? null : connection.secret
  if (name === null) return null
  const found = await delivery.credentials.find(name)
  if (found !== null) return found.secret
  throw new DeskError(
    'bad-input',
    `${label} needs the password ${name}, and there is none. Nothing was sent. Type it under Settings, Destinations, set ERRATUM_SECRET_${name}, or put a line ${name}=… into the desk’s file of secrets (mode 600).`
  )
}

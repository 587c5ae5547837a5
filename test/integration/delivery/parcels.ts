import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { carrier } from '../../../main/delivery/carrier.ts'
import type { Parcel, SentFile } from '../../../main/services/ports/delivery.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Destination, DestinationInput } from '../../../shared/contract/destinations.ts'
import { destinationSchema } from '../../../shared/contract/destinations.ts'
import { login } from './login.ts'

/** A destination, the folder in which its files are seen, and one for the files to be sent. */
export interface Place extends AsyncDisposable {
  readonly destination: Destination
  readonly there: string
  readonly here: string
}

/** What nobody aborts. */
export const { signal } = new AbortController()

/** The destination "client" over this connection. */
export function nameDestination(connection: DestinationInput['connection'], seconds = 5): Destination {
  return destinationSchema.parse({ name: 'client', label: 'The client', connection, patienceSeconds: seconds })
}

/** An exported file of random bytes on its way to "sport/Zoë 1.jpg". */
export async function makeParcel(
  { here }: Pick<Place, 'here'>,
  given: Partial<Parcel> = {},
  bytes = randomBytes(400_000)
): Promise<Parcel> {
  const path = join(here, 'exported.jpg')
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const facts = { photo: 'p1', export: 'e1', recipient: 'Client' }
  const name = 'sport/Zoë 1.jpg'
  return { path, name, size: bytes.length, sha256, tag: 'job-1', begun: false, replace: false, facts, ...given }
}

/** Sends a parcel over a connection of its own. */
export async function sendParcel(
  place: Pick<Place, 'destination'>,
  parcel: Parcel,
  password: string = login.password
): Promise<SentFile> {
  await using session = await carrier.open(place.destination, () => password, signal)
  return await session.send(parcel, signal)
}

/** The failure of the desk that this work ends in; throws where it ends otherwise. */
export async function failOf(work: Promise<unknown>): Promise<DeskError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason
  )
  if (error instanceof DeskError) return error
  throw new Error(`No failure of the desk: ${String(error)}`, { cause: error })
}

import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Destination, DestinationTest } from '../../../shared/contract/destinations.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'
import { findSecret } from './find-secret.ts'
import type { DestinationParts } from './keep-destinations.ts'
import { getDestination, saveDestination } from './keep-destinations.ts'

/** Which destination to test, and the fingerprint a person accepts for it. */
export interface TestRequest {
  readonly name: string
  readonly accept?: string | undefined
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/**
 * Connects to a destination and writes a small file there, which it takes away again; a failure is told in the result. With `accept` the server's key
 * is pinned first, where it is the one it shows. Throws DeskError `not-found`, `verification-failed` where it shows another one.
 */
export async function testDestination(
  desk: DestinationParts & Pick<DeskParts, 'delivery'>,
  { name, accept, actor, signal = new AbortController().signal }: TestRequest
): Promise<DestinationTest> {
  const { carrier } = desk.delivery
  const stored = await getDestination(desk, name)
  let destination = stored
  try {
    const fingerprint = await carrier.fingerprint(stored, signal)
    if (accept !== undefined) destination = await pin(desk, stored, { accept, fingerprint, actor })
    const needsAccepting = fingerprint !== null && pinnedIn(destination) !== fingerprint
    try {
      await using session = await carrier.open(destination, await findSecret(desk, destination), signal)
      const message = await session.check(signal)
      return { destination, ok: true, message, fingerprint, needsAccepting: false }
    } catch (error) {
      return { destination, ok: false, message: tell(error), fingerprint, needsAccepting }
    }
  } catch (error) {
    if (accept !== undefined) throw error
    return { destination, ok: false, message: tell(error), fingerprint: null, needsAccepting: false }
  }
}

async function pin(
  desk: DestinationParts,
  destination: Destination,
  given: { readonly accept: string; readonly fingerprint: string | null; readonly actor: Actor }
): Promise<Destination> {
  const { accept, fingerprint, actor } = given
  const { connection, label } = destination
  if (fingerprint !== accept)
    throw new DeskError(
      'verification-failed',
      `${label} shows ${fingerprint ?? 'no key that needs accepting'}, not ${accept}. Nothing was accepted. Compare the two with whoever runs the server.`
    )
  if (connection.kind === 'sftp')
    return saveDestination(desk, {
      destination: { ...destination, connection: { ...connection, hostKey: accept } },
      actor
    })
  if (connection.kind === 'ftps')
    return saveDestination(desk, {
      destination: { ...destination, connection: { ...connection, certificate: accept } },
      actor
    })
  return destination
}

function pinnedIn({ connection }: Destination): string | null {
  if (connection.kind === 'sftp') return connection.hostKey
  return connection.kind === 'ftps' ? connection.certificate : null
}

function tell(error: unknown): string {
  if (error instanceof DeskError) return error.message
  throw error
}

import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Secret, SecretPlace } from '../ports/delivery.ts'

/** Where a destination's password is found now, and whether the host can keep one. Never what it is. */
export async function tellSecretPlace(
  { delivery: { credentials } }: Pick<DeskParts, 'delivery'>,
  name: string
): Promise<{ readonly place: SecretPlace | null; readonly canKeep: boolean }> {
  return { place: (await credentials.find(name))?.place ?? null, canKeep: credentials.keep !== null }
}

/** Hands a password to the host's keyring. Throws DeskError `bad-input` where the host has none. */
export async function keepSecret(
  { delivery: { credentials } }: Pick<DeskParts, 'delivery'>,
  name: string,
  secret: Secret
): Promise<void> {
  if (credentials.keep !== null) return credentials.keep(name, secret)
  throw new DeskError(
    'bad-input',
    `This desk runs without a keyring: the password ${name} was not kept. Set ERRATUM_SECRET_${name}, or put a line ${name}=… into the desk’s file of secrets (mode 600).`
  )
}

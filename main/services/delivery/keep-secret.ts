import type { DeskParts } from '../desk-parts.ts'
import type { Secret, SecretPlace } from '../ports/delivery.ts'

/** Where a destination's password is found now, and where a new one would be kept. Never what it is. */
export async function tellSecretPlace(
  { delivery: { credentials } }: Pick<DeskParts, 'delivery'>,
  name: string
): Promise<{ readonly place: SecretPlace | null; readonly keeper: SecretPlace }> {
  return { place: (await credentials.find(name))?.place ?? null, keeper: await credentials.keeper(name) }
}

/** Keeps a password in the host's keyring, else in the desk's file of secrets; says where. Throws DeskError `bad-input` where the environment sets it. */
export async function keepSecret(
  { delivery: { credentials } }: Pick<DeskParts, 'delivery'>,
  name: string,
  secret: Secret
): Promise<{ readonly place: SecretPlace }> {
  return { place: await credentials.keep(name, secret) }
}

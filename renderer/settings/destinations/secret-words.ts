import type { SecretPlaceName } from '../../../shared/contract/destinations.ts'

/** What a page says of a password: where one is now, and where one that is typed goes. It never has the password itself. */
export function describeSecret(told: {
  readonly place: SecretPlaceName | null
  readonly keeper: SecretPlaceName
  readonly secret: string
}): string {
  const { place, keeper, secret } = told
  if (place === 'environment')
    return `The environment variable ERRATUM_SECRET_${secret} sets it. Change it where the desk is started.`
  if (place === 'keyring')
    return 'The keyring of this account has it. Type another one to replace it; it is never shown.'
  if (place === 'file')
    return 'The desk’s file of secrets has it, as plain text that only the account of the desk may read. Type another one to replace it; it is never shown.'
  if (keeper === 'keyring')
    return 'It is kept in the keyring of this account, never in the desk, and never shown again.'
  return 'No keyring is at hand here. It is kept as plain text in the desk’s file of secrets, which only the account of the desk may read (mode 600), and never shown again.'
}

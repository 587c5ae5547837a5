import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Credentials } from '../../services/ports/delivery.ts'
import type { Keyring } from './keyring.ts'
import { readSecretsFile } from './read-secrets-file.ts'
import { writeSecret } from './write-secret.ts'

/** Where secrets are looked for, in this order. */
export interface SecretPlaces {
  /** `ERRATUM_SECRET_<NAME>`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Full path of a file with mode 0600; it need not be there. */
  readonly file: string
  /** What the desktop keeps; undefined for hosts without one. */
  readonly keyring?: Keyring | undefined
}

/** The passwords of destinations: from the environment, else the desk's file of secrets, else the desktop's keyring. Read anew each time. */
export function createCredentials({ environment, file, keyring }: SecretPlaces): Credentials {
  const find: Credentials['find'] = async (name) => {
    const set = environment[`ERRATUM_SECRET_${name}`]
    if (set !== undefined && set !== '') return { secret: () => set, place: 'environment' }
    const written = (await readSecretsFile(file)).get(name)
    if (written !== undefined) return { secret: () => written, place: 'file' }
    const kept = keyring?.find(name)
    return kept === undefined ? null : { secret: () => kept, place: 'keyring' }
  }
  // A new password beside an old one that is found first would never be used.
  const keeper: Credentials['keeper'] = async (name) =>
    (await find(name))?.place ?? (keyring?.isThere() ? 'keyring' : 'file')
  return {
    find,
    keeper,
    keep: async (name, secret) => {
      const place = await keeper(name)
      if (place === 'environment') throw setOutside(name)
      if (place === 'keyring') await keyring?.keep(name, secret())
      else await writeSecret(file, name, secret())
      return place
    }
  }
}

function setOutside(name: string): DeskError {
  return new DeskError(
    'bad-input',
    `The environment variable ERRATUM_SECRET_${name} sets this password. It was not changed. Change it where the desk is started, or take it away there first.`
  )
}

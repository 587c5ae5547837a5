import type { Credentials, Secret } from '../../services/ports/delivery.ts'
import type { Keyring } from './keyring.ts'
import { readSecretsFile } from './read-secrets-file.ts'

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
  return {
    find: async (name) => {
      const set = environment[`ERRATUM_SECRET_${name}`]
      if (set !== undefined && set !== '') return { secret: () => set, place: 'environment' }
      const written = (await readSecretsFile(file)).get(name)
      if (written !== undefined) return { secret: () => written, place: 'file' }
      const kept = keyring?.find(name)
      return kept === undefined ? null : { secret: () => kept, place: 'keyring' }
    },
    get keep() {
      return keyring?.isThere() ? (name: string, secret: Secret) => keyring.keep(name, secret()) : null
    }
  }
}

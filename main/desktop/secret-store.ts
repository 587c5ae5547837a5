import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { safeStorage } from 'electron'
import type { HostSecrets } from '../host/engine-child.ts'

/**
 * The passwords of the desk's destinations in a file that only this account's keyring opens; undefined where the system has none. Linux without a
 * keyring would "encrypt" with a password everybody knows: nothing is kept then.
 */
export function openSecretStore(file: string): HostSecrets | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return undefined
  return {
    read: () => readSecrets(file),
    keep: (name, value) => {
      const all = { ...readSecrets(file), [name]: value }
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      writeFileSync(`${file}.new`, safeStorage.encryptString(JSON.stringify(all)), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    }
  }
}

function readSecrets(file: string): Record<string, string> {
  let sealed: Buffer
  try {
    sealed = readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
  const read: unknown = JSON.parse(safeStorage.decryptString(sealed))
  if (typeof read !== 'object' || read === null) throw new Error('The file of passwords holds none')
  return Object.fromEntries(
    Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  )
}

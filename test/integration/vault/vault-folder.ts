import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Vault } from '../../../main/services/ports/vault.ts'
import { createFileVault } from '../../../main/vault/file-vault.ts'

/** A vault of one test with a folder for photos beside it, removed when disposed of. */
export interface TestVault extends Disposable {
  readonly folder: string
  readonly vaultFolder: string
  readonly vault: Vault
  /** Writes a photo and gives its path. */
  write(name: string, bytes: Uint8Array): string
  /** The file of an object, whole or not. */
  objectPath(sha256: string): string
  /** Changes an object's file behind the vault's back. */
  damage(sha256: string, change: (bytes: Buffer) => Uint8Array): void
  /** What is on its way into the vault. */
  incoming(): readonly string[]
}

/** SHA-256 of bytes. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A new empty vault. */
export function makeVault(): TestVault {
  const folder = mkdtempSync(join(tmpdir(), 'erratum-vault-'))
  const vaultFolder = join(folder, 'desk', 'vault')
  const objectPath = (sha256: string) => {
    const whole = join(vaultFolder, 'objects', sha256.slice(0, 2), sha256.slice(2))
    return existsSync(whole) ? whole : `${whole}.delta`
  }
  return {
    folder,
    vaultFolder,
    vault: createFileVault({ folder: vaultFolder }),
    write: (name, bytes) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    },
    objectPath,
    damage: (sha256, change) => {
      const path = objectPath(sha256)
      chmodSync(path, 0o600)
      writeFileSync(path, change(readFileSync(path)))
    },
    incoming: () => {
      const path = join(vaultFolder, 'incoming')
      return existsSync(path) ? readdirSync(path) : []
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true })
  }
}

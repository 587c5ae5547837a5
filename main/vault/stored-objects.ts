import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { VaultObject } from '../services/ports/vault.ts'
import { applyDelta, readDelta } from './delta.ts'
import { hashBytes } from './hash-bytes.ts'
import { damagedObject, describeVaultError, readCode } from './vault-error.ts'
import type { VaultLayout } from './vault-layout.ts'
import { readObjectName } from './vault-layout.ts'

/** How an object is held: `whole`, or as a difference to another. */
export type Holding = 'whole' | 'delta'

/** How the vault holds an object of this hash; undefined where it does not. */
export async function findHeld(layout: VaultLayout, sha256: string): Promise<Holding | undefined> {
  if (await isFile(layout.wholePath(sha256))) return 'whole'
  return (await isFile(layout.deltaPath(sha256))) ? 'delta' : undefined
}

/** The exact bytes of an object, checked against its hash. Throws DeskError `not-found`, `verification-failed`. */
export async function readObject(layout: VaultLayout, sha256: string): Promise<Uint8Array> {
  const held = await findHeld(layout, sha256)
  if (!held) {
    throw new DeskError(
      'not-found',
      `The vault holds no copy ${sha256}. Nothing was changed. Check whether it was removed by retention.`
    )
  }
  const bytes = held === 'whole' ? await readFile(layout.wholePath(sha256)) : await rebuild(layout, sha256)
  if (hashBytes(bytes) !== sha256) throw damagedObject(sha256, 'its bytes do not match its hash')
  return bytes
}

/** Every object: its hash, and the size of its file. */
export async function* listObjects(
  layout: VaultLayout
): AsyncGenerator<{ readonly sha256: string; readonly size: number }> {
  for (const folder of await readFolder(layout.objects)) {
    const path = join(layout.objects, folder.name)
    for (const file of folder.isDirectory() ? await readFolder(path) : []) {
      const sha256 = readObjectName(folder.name, file.name)
      if (sha256 && file.isFile()) yield { sha256, size: (await stat(join(path, file.name))).size }
    }
  }
}

/** Every object with what it is a difference to and the bytes it stands for. Throws DeskError `verification-failed`, `storage-unavailable`. */
export async function* describeObjects(layout: VaultLayout): AsyncGenerator<VaultObject> {
  try {
    for await (const { sha256, size } of listObjects(layout)) yield await describeObject(layout, { sha256, size })
  } catch (error) {
    throw describeVaultError(error)
  }
}

async function describeObject(
  layout: VaultLayout,
  { sha256, size }: { readonly sha256: string; readonly size: number }
): Promise<VaultObject> {
  if ((await findHeld(layout, sha256)) === 'whole') return { sha256, size, base: null, length: size }
  const delta = readDelta(await readFile(layout.deltaPath(sha256)))
  if (!delta) throw damagedObject(sha256, 'the file is not a difference as the vault writes it')
  return { sha256, size, base: delta.base, length: delta.length }
}

async function rebuild(layout: VaultLayout, sha256: string): Promise<Uint8Array> {
  const delta = readDelta(await readFile(layout.deltaPath(sha256)))
  if (!delta) throw damagedObject(sha256, 'the file is not a difference as the vault writes it')
  if ((await findHeld(layout, delta.base)) !== 'whole')
    throw damagedObject(sha256, `its base ${delta.base} is not there whole`)
  const base = await readFile(layout.wholePath(delta.base))
  if (hashBytes(base) !== delta.base) throw damagedObject(sha256, `its base ${delta.base} does not match its hash`)
  const bytes = applyDelta(delta, base)
  if (!bytes) throw damagedObject(sha256, 'its difference does not fit its base')
  return bytes
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (readCode(error) === 'ENOENT') return false
    throw error
  }
}

async function readFolder(path: string): Promise<readonly Dirent[]> {
  try {
    return (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (readCode(error) === 'ENOENT') return []
    throw error
  }
}

import { readFile } from 'node:fs/promises'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { SharedBytes } from '../services/ports/shared-bytes.ts'
import { applyDelta, findDelta, readDelta, writeDelta } from './delta.ts'
import { hashBytes } from './hash-bytes.ts'
import type { IncomingFiles } from './incoming-files.ts'
import { findHeld, readObject } from './stored-objects.ts'
import { damagedObject } from './vault-error.ts'
import type { VaultLayout } from './vault-layout.ts'

/** A vault's folders, and the way into them. */
export interface VaultStore {
  readonly layout: VaultLayout
  readonly incoming: IncomingFiles
}

/** A file to keep, with the hash it had when it was looked at. */
export interface Keep {
  readonly path: string
  readonly sha256: string
  readonly base: string | undefined
  /** Bytes that have the hash, where they are in memory. */
  readonly bytes?: SharedBytes | null | undefined
}

/**
 * Keeps a file's bytes and gives their hash; does nothing where they are held and sound. What goes wrong on the way leaves no object: only a
 * finished, synced and checked file is renamed into place.
 */
export async function keepObject(store: VaultStore, keep: Keep): Promise<string> {
  const held = await findHeld(store.layout, keep.sha256)
  if (held && (await isSound(store, keep.sha256))) return keep.sha256
  // A damaged object is no object: the good bytes at hand take its place, whole, for others may be differences to it.
  if (held) await keepWhole(store, keep, [])
  else await keepAbsent(store, keep)
  if (held === 'delta') await store.incoming.discard(store.layout.deltaPath(keep.sha256))
  return keep.sha256
}

/** Keeps bytes as a whole object and gives their hash; does nothing where they are held and sound. */
export async function keepNewObject(store: VaultStore, bytes: Uint8Array): Promise<string> {
  const sha256 = hashBytes(bytes)
  if ((await findHeld(store.layout, sha256)) && (await isSound(store, sha256))) return sha256
  const held = await store.incoming.write(bytes)
  if (held.sha256 !== sha256) {
    await store.incoming.discard(held.path)
    throw damagedObject(sha256, 'the disk gave back other bytes than were written')
  }
  await store.incoming.place(held.path, store.layout.wholePath(sha256))
  return sha256
}

/** Keeps the bytes of a file as a new object; `held` where there is an object of this hash already, sound or not. */
export async function keepAbsent(store: VaultStore, keep: Keep): Promise<'kept' | 'held'> {
  const { layout } = store
  if (keep.base !== undefined) {
    if (await findHeld(layout, keep.sha256)) return 'held'
    const base = await findBase(store, keep.base)
    if (base !== undefined && (await keepDelta(store, { ...keep, base }))) return 'kept'
  }
  return await keepWhole(store, keep, [layout.wholePath(keep.sha256), layout.deltaPath(keep.sha256)])
}

async function isSound({ layout }: VaultStore, sha256: string): Promise<boolean> {
  try {
    await readObject(layout, sha256)
    return true
  } catch (error) {
    if (error instanceof DeskError && error.code === 'verification-failed') return false
    throw error
  }
}

/** The whole object to take the difference to: the named one, or what that is a difference to, so that rebuilding needs one other at most. */
async function findBase({ layout }: VaultStore, sha256: string): Promise<string | undefined> {
  const held = await findHeld(layout, sha256)
  if (held !== 'delta') return held && sha256
  const base = readDelta(await readFile(layout.deltaPath(sha256)))?.base
  return base && (await findHeld(layout, base)) === 'whole' ? base : undefined
}

async function keepWhole(
  { layout, incoming }: VaultStore,
  { path, sha256, bytes }: Keep,
  unless: readonly string[]
): Promise<'kept' | 'held'> {
  const copied = await incoming.copy({ from: path, to: layout.wholePath(sha256), sha256, bytes: bytes ?? null, unless })
  if (copied !== 'different') return copied === 'held' ? 'held' : 'kept'
  throw new DeskError(
    'changed-on-disk',
    'The file changed while it was being copied to the vault. Nothing was kept or changed. Wait until the other program is done, then try again.',
    { path }
  )
}

/** Keeps the file as its difference to a base; false where that would not save half, or the base itself is damaged. */
export async function keepDelta(
  { layout, incoming }: VaultStore,
  keep: Keep & { readonly base: string }
): Promise<boolean> {
  const [file, base] = await Promise.all([readFile(keep.path), readFile(layout.wholePath(keep.base))])
  if (hashBytes(file) !== keep.sha256 || hashBytes(base) !== keep.base) return false
  const written = writeDelta(findDelta(file, { sha256: keep.base, bytes: base }))
  if (written.length > file.length / 2) return false
  const held = await incoming.write(written)
  try {
    // From the disk, not from memory: what counts is what can be read later.
    const delta = readDelta(await readFile(held.path))
    const rebuilt = delta && applyDelta(delta, base)
    // The file in memory has the hash; the same bytes have it, too.
    if (!rebuilt || Buffer.compare(rebuilt, file) !== 0)
      throw damagedObject(keep.sha256, 'the disk gave back other bytes than were written')
    await incoming.place(held.path, layout.deltaPath(keep.sha256))
    return true
  } catch (error) {
    await incoming.discard(held.path)
    throw error
  }
}

import { readFile } from 'node:fs/promises'
import { readDelta } from './delta.ts'
import type { VaultStore } from './keep-object.ts'
import { findHeld, listObjects, readObject } from './stored-objects.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Takes these objects out of a vault for good; gives those that were there. What stays never needs what goes: an object that is a difference to
 * one of them is made whole first. Nothing may be kept or read meanwhile. A crash in between leaves whole objects only; repeat it to finish.
 */
export async function removeObjects(store: VaultStore, removed: ReadonlySet<string>): Promise<readonly string[]> {
  const { layout, incoming } = store
  await makeDependentsWhole(store, removed)
  const gone: string[] = []
  for (const sha256 of removed) {
    if ((await findHeld(layout, sha256)) === undefined) continue
    await incoming.discard(layout.deltaPath(sha256))
    await incoming.discard(layout.wholePath(sha256))
    gone.push(sha256)
  }
  for (const folder of new Set(gone.map((sha256) => layout.folderOf(sha256)))) await syncFolder(folder)
  return gone
}

async function makeDependentsWhole({ layout, incoming }: VaultStore, removed: ReadonlySet<string>): Promise<void> {
  for await (const { sha256 } of listObjects(layout)) {
    if (removed.has(sha256) || (await findHeld(layout, sha256)) !== 'delta') continue
    const base = readDelta(await readFile(layout.deltaPath(sha256)))?.base
    if (base === undefined || !removed.has(base)) continue
    const { path } = await incoming.write(await readObject(layout, sha256))
    await incoming.place(path, layout.wholePath(sha256))
    await incoming.discard(layout.deltaPath(sha256))
  }
}

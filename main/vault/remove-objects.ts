import type { VaultStore } from './keep-object.ts'
import { rebaseObjects } from './rebase-objects.ts'
import { findHeld } from './stored-objects.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Takes these objects out of a vault for good; gives those that were there. What stays never needs what goes: of the objects that
 * are differences to one of them the first is made whole beforehand, and the others become differences to that. Nothing may be kept or read meanwhile. A crash in between leaves whole objects only; repeat it to finish.
 */
export async function removeObjects(store: VaultStore, removed: ReadonlySet<string>): Promise<readonly string[]> {
  const { layout, incoming } = store
  await rebaseObjects(store, removed)
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

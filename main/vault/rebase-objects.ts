import { readFile } from 'node:fs/promises'
import { readDelta } from './delta.ts'
import type { VaultStore } from './keep-object.ts'
import { keepDelta } from './keep-object.ts'
import { findHeld, listObjects, readObject } from './stored-objects.ts'

/**
 * Frees the objects that stay from those that go: of the differences to one base the first becomes whole, the others differences to it. Each step
 * leaves every object readable, so a crash in between does no harm.
 */
export async function rebaseObjects(store: VaultStore, removed: ReadonlySet<string>): Promise<void> {
  for (const [heir, ...others] of await findHeirs(store, removed)) {
    await makeWhole(store, heir)
    for (const other of others) await moveToBase(store, { sha256: other, base: heir })
  }
}

type Heirs = readonly [heir: string, ...others: string[]]

/** For each base that goes, the differences to it that stay. */
async function findHeirs({ layout }: VaultStore, removed: ReadonlySet<string>): Promise<readonly Heirs[]> {
  const heirs = new Map<string, [string, ...string[]]>()
  for await (const { sha256 } of listObjects(layout)) {
    if (removed.has(sha256) || (await findHeld(layout, sha256)) !== 'delta') continue
    const base = readDelta(await readFile(layout.deltaPath(sha256)))?.base
    if (base === undefined || !removed.has(base)) continue
    const known = heirs.get(base)
    if (known === undefined) heirs.set(base, [sha256])
    else known.push(sha256)
  }
  return [...heirs.values()]
}

async function makeWhole({ layout, incoming }: VaultStore, sha256: string): Promise<void> {
  const { path } = await incoming.write(await readObject(layout, sha256))
  await incoming.place(path, layout.wholePath(sha256))
  await incoming.discard(layout.deltaPath(sha256))
}

async function moveToBase(
  store: VaultStore,
  { sha256, base }: { readonly sha256: string; readonly base: string }
): Promise<void> {
  const { path } = await store.incoming.write(await readObject(store.layout, sha256))
  try {
    if (!(await keepDelta(store, { path, sha256, base }))) await makeWhole(store, sha256)
  } finally {
    await store.incoming.discard(path)
  }
}

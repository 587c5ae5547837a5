import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ownerFile, stagePrefix } from './stage-folder.ts'
import { isOwnerDead, readOwner } from './stage-owner.ts'

/** Removes stage folders of owners proven dead from a folder, not from those below it. Gives the paths removed. */
export async function clearStage(folder: string): Promise<readonly string[]> {
  const removed: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith(stagePrefix) && entry.isDirectory() && (await removeWhenDead(path))) removed.push(path)
  }
  return removed
}

async function removeWhenDead(path: string): Promise<boolean> {
  const owner = await readOwner(join(path, ownerFile))
  if (owner === null) return removeWhenNeverUsed(path)
  if (!isOwnerDead(owner)) return false
  await rm(path, { recursive: true, force: true })
  return true
}

// A folder without owner was left between two steps of making it, or is being made right now: only an empty and old one is taken away.
async function removeWhenNeverUsed(path: string): Promise<boolean> {
  const minute = 60_000
  if (Date.now() - (await lstat(path)).mtimeMs < minute || (await readdir(path)).length > 0) return false
  await rmdir(path)
  return true
}

import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ownerFile, stagePrefix } from './stage-folder.ts'
import { isOwnerDead, readOwner } from './stage-owner.ts'

/**
 * Removes stage folders of owners proven dead from a folder; with `below`, from all folders in it, too. Links are not followed. Gives the paths
 * removed.
 *
 * A stage that cannot be looked into, or is gone meanwhile, is left alone. Throws the errors of the disk as they come, when a folder
 * cannot be listed, or a dead owner's stage not be removed; then all others were seen to.
 */
export async function clearStage(
  folder: string,
  { below = false }: { readonly below?: boolean } = {}
): Promise<readonly string[]> {
  const removed: string[] = []
  const errors: unknown[] = []
  const folders = [folder]
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for (const entry of await readdir(next, { withFileTypes: true })) {
        if (!entry.isDirectory()) continue
        const path = join(next, entry.name)
        if (!entry.name.startsWith(stagePrefix)) {
          if (below) folders.push(path)
        } else if (await removeOrNote(path, errors)) removed.push(path)
      }
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return removed
}

async function removeOrNote(path: string, errors: unknown[]): Promise<boolean> {
  try {
    return await removeWhenDead(path)
  } catch (error) {
    errors.push(error)
    return false
  }
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
  try {
    if (Date.now() - (await lstat(path)).mtimeMs < minute || (await readdir(path)).length > 0) return false
    await rmdir(path)
    return true
  } catch (error) {
    // Gone or filled meanwhile, or another account's: nothing proves that nobody uses it.
    if (error instanceof Error && 'syscall' in error) return false
    throw error
  }
}

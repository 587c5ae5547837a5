import { link, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolderOf, syncPath } from '../photos/sync-path.ts'
import { reserveAndRename } from './reserve-and-rename.ts'

// Volumes without hard links: exFAT and FAT (EPERM), some network shares.
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/**
 * Gives a finished file of our own the first free of these names in its final folder, whole and durable, never over another file.
 *
 * `file` must be on the same volume. Gives the final path; `file` is gone then. Throws the errors of the disk as they come.
 */
export async function placeNewFile(file: string, folder: string, names: Iterable<string>): Promise<string> {
  await syncPath(file)
  for (const name of names) {
    const path = join(folder, name)
    if (await placeAt(file, path)) {
      await syncFolderOf(path)
      return path
    }
  }
  throw new Error('The names for a new file ran out')
}

/**
 * Gives a file another name on its volume, never over another file; false where the name is taken. Does not make it last through a power cut. Throws
 * the errors of the disk as they come: `EXDEV` where the name is on another volume.
 */
export async function placeAt(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (!noLinks.has(code)) throw error
    return reserveAndRename(file, path)
  }
  await unlink(file)
  return true
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

import { lstat } from 'node:fs/promises'

/** True where anything has this name on the disk, a link that leads nowhere too. Errors of the disk are thrown as they come. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

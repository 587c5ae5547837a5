import { lstat, open, rename, unlink } from 'node:fs/promises'

/**
 * Gives a file a name that is free, on a volume without hard links; false where the name is taken. Both must be on the same volume.
 *
 * The name is taken with an empty file first, which the rename then replaces: no other file can be hit. Where the rename fails, the empty
 * file is taken away again and the error of the disk is thrown as it comes.
 */
export async function reserveAndRename(file: string, path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  try {
    await rename(file, path)
  } catch (error) {
    await giveBack(path, error)
    throw error
  }
  return true
}

// On a network a rename can be reported as failed and be done: a file with something in it is not our reservation.
async function giveBack(path: string, cause: unknown): Promise<void> {
  try {
    if ((await lstat(path)).size === 0) await unlink(path)
  } catch (error) {
    throw new AggregateError([cause, error], `The empty file ${path} could not be taken away again`)
  }
}

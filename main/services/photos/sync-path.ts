import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes what was written to a file, or put into a folder, last through a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a rename into, or a removal from, the folder of this file last through a power cut. */
export async function syncFolderOf(path: string): Promise<void> {
  // Windows has no handle on a folder to flush; its rename is journalled by the file system.
  if (process.platform !== 'win32') await syncPath(dirname(path))
}

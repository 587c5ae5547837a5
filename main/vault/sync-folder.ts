import { constants } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readCode } from './vault-error.ts'

/** Makes what was renamed into a folder last through a power cut. Windows has no such call and needs none: it refuses to open a folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder with all above it, each lasting through a power cut; does nothing where it is there. */
export async function makeLastingFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeLastingFolder(parent)
  await mkdir(folder, { recursive: true })
  await syncFolder(parent)
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory()
  } catch (error) {
    if (readCode(error) === 'ENOENT') return false
    throw error
  }
}

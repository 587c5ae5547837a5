import { readdir } from 'node:fs/promises'

/** True where a folder holds nothing but hidden files, is not there, or its disk does not answer. */
export async function isEmptyOrGone(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every((name) => name.startsWith('.'))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return true
    throw error
  }
}

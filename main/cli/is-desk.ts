import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a desk was ever made in this folder. What cannot be looked at counts as one, so that opening it says why. */
export async function isDesk(folder: string): Promise<boolean> {
  try {
    await stat(join(folder, 'desk.db'))
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code !== 'ENOENT' && code !== 'ENOTDIR'
  }
}

import { writeFile } from 'node:fs/promises'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { expectFailure } from '../services/expect-failure.ts'
import { resolvePath } from './command-call.ts'

/** Writes a file that was asked for by name, and gives its full path. A file that is there is never overwritten. Throws DeskError `name-taken`. */
export async function writeNewFile(given: string, content: string | Uint8Array): Promise<string> {
  const path = resolvePath(given)
  try {
    await writeFile(path, content, { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new DeskError(
        'name-taken',
        `${path} is there already. It stays as it is, and nothing was written. Give another name, or move it away first.`,
        { path, cause: error }
      )
    throw expectFailure(error, path)
  }
  return path
}

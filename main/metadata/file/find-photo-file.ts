import type { BigIntStats } from 'node:fs'
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'

/**
 * The facts of the regular file at a path; links are followed.
 *
 * Throws DeskError `not-found`, `name-not-readable`, `is-directory`, `empty-file`, `unreadable`. Never opens a pipe or device, which could
 * hang.
 */
export async function findPhotoFile(path: string): Promise<BigIntStats> {
  const stats = await statFile(path)
  if (stats.isDirectory())
    throw failure('is-directory', path, 'is a folder, not a photo', 'Give a photo, or add the folder to the desk')
  if (!stats.isFile()) throw failure('unreadable', path, 'is not a regular file', 'Give the path of a photo')
  await requireReadable(path, stats)
  if (stats.size === 0n)
    throw failure('empty-file', path, 'is empty: it holds not one byte', 'Ask the sender for the photo again')
  return stats
}

async function statFile(path: string): Promise<BigIntStats> {
  try {
    return await stat(path, { bigint: true })
  } catch (error) {
    throw describeStatError(error, path)
  }
}

// Root may read everything; a file nobody may read is refused for root too, so that the desk answers the same everywhere.
async function requireReadable(path: string, stats: BigIntStats): Promise<void> {
  const unreadable = failure(
    'unreadable',
    path,
    'may not be read by this account',
    "Change the file's rights, then read it again"
  )
  if (process.platform !== 'win32' && (stats.mode & 0o444n) === 0n) throw unreadable
  try {
    await access(path, constants.R_OK)
  } catch (error) {
    throw new DeskError(unreadable.code, unreadable.message, { path, cause: error })
  }
}

function describeStatError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EACCES' || code === 'EPERM') {
    return failure(
      'unreadable',
      path,
      'is in a folder this account may not look into',
      "Change the folder's rights, then read it again",
      error
    )
  }
  if (code === 'ERR_INVALID_ARG_VALUE' || (code === 'ENOENT' && path.includes('\u{fffd}'))) {
    const what = 'has a name that is not valid text, and cannot be named to the desk'
    return failure('name-not-readable', path, what, 'Rename the file, then read it again', error)
  }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG') {
    return failure('not-found', path, 'is not there', 'Check the path', error)
  }
  return error
}

function failure(
  code: 'not-found' | 'name-not-readable' | 'is-directory' | 'empty-file' | 'unreadable',
  path: string,
  what: string,
  remedy: string,
  cause?: unknown
): DeskError {
  return new DeskError(code, `${JSON.stringify(basename(path))} ${what}. Nothing was changed. ${remedy}.`, {
    path,
    cause
  })
}

import type { DeskErrorCode } from '../../shared/contract/desk-error.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'

// What the operating system and SQLite say when the disk, not the desk, is at fault.
const storageCodes =
  /^(?:ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE|ENODEV|ESTALE|SQLITE_(?:FULL|IOERR|BUSY|CANTOPEN|READONLY|CORRUPT).*)$/
const fileCodes: Readonly<Record<string, readonly [DeskErrorCode, string]>> = {
  ENOENT: ['not-found', 'is no longer there'],
  ENOTDIR: ['bad-input', 'is not a folder'],
  EEXIST: ['bad-input', 'is in the way'],
  EISDIR: ['is-directory', 'is a folder'],
  EACCES: ['unreadable', 'may not be used by this account'],
  EPERM: ['unreadable', 'may not be used by this account']
}

/**
 * The expected failure behind an error: a DeskError as it is, an error of the disk as a DeskError about `path`.
 *
 * Every error of a system call is one of the disk, also one this list has no words for: networks and old disks find new ones.
 * Anything else is a bug and is thrown on.
 */
export function expectFailure(error: unknown, path: string): DeskError {
  if (error instanceof DeskError) return error
  if (error instanceof Error && error.name === 'AbortError') {
    return new DeskError(
      'cancelled',
      'Stopped before it was finished. The photo is as it was; repeat it when you want it.',
      { path, cause: error }
    )
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (storageCodes.test(code)) {
    return new DeskError(
      'storage-unavailable',
      `The disk refused the work (${code}). The photo is as it was. Free space or reconnect the disk, then try again.`,
      {
        path,
        cause: error
      }
    )
  }
  const known = fileCodes[code]
  if (known === undefined) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return new DeskError(
      'storage-unavailable',
      `${path} could not be used: the disk or the network refused it (${code || error.message}). The photo is as it was. Check the path and its disk, then try again.`,
      { path, cause: error }
    )
  }
  return new DeskError(known[0], `${path} ${known[1]} (${code}). Nothing was changed. Check the path and its rights.`, {
    path,
    cause: error
  })
}

import type { DeskErrorCode } from '../../shared/contract/desk-error.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'

const storageCodes = new Set([
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EROFS',
  'EIO',
  'ENOTDIR',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'EFBIG'
])

/** What the file system says of the file to keep, as the desk reports it; a bug stays as it is. */
export function describeSourceError(error: unknown, path: string): unknown {
  const report = (code: DeskErrorCode, what: string) =>
    new DeskError(code, `${what} Nothing was kept or changed.`, { path, cause: error })
  switch (readCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return report('not-found', 'There is no file at this path. Check whether it was moved or renamed.')
    case 'EACCES':
    case 'EPERM':
      return report('unreadable', 'The file may not be read. Ask for the right to read it.')
    case 'EISDIR':
      return report('is-directory', 'This is a folder, not a photo. Choose a file.')
    case 'EIO':
      return report('unreadable', 'The disk failed to read the file. Check the disk.')
    default:
      return error
  }
}

/** What the file system says of the vault itself, as DeskError `storage-unavailable`; a bug stays as it is. */
export function describeVaultError(error: unknown): unknown {
  const code = readCode(error)
  if (!storageCodes.has(code)) return error
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
  const what = full ? 'there is no room left' : 'its folder cannot be read or written'
  const remedy = full ? 'Free some space, then try again.' : 'Check the folder and the rights to it, then try again.'
  return new DeskError(
    'storage-unavailable',
    `The vault failed: ${what}. The photo was not changed, and what the vault holds is safe. ${remedy}`,
    { cause: error }
  )
}

/** The object was found damaged, or cannot be rebuilt. */
export function damagedObject(sha256: string, why: string): DeskError {
  return new DeskError(
    'verification-failed',
    `The vault's copy ${sha256} is damaged: ${why}. The photo itself is not affected. Restore the vault from a backup before undoing changes.`
  )
}

/** The system's code of an error, "ENOENT"; "" where it has none. */
export function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

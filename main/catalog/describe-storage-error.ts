import { DeskError } from '../../shared/contract/desk-error.ts'

const safe = 'What was recorded before is safe; what was under way was not recorded.'

/** What a database says when it cannot store or answer, by the start of its code, in words; anything else is a bug and stays as it is. */
const causes: readonly (readonly [code: RegExp, what: string, remedy: string])[] = [
  [/^SQLITE_FULL|^53100|^ENOSPC/, 'the disk is full', 'Free some space, then try again.'],
  [
    /^SQLITE_(READONLY|PERM|AUTH|CANTOPEN)|^EACCES|^EROFS|^EPERM/,
    'it may not be written here',
    'Check who owns the desk folder.'
  ],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'its file is damaged', 'Stop the desk and restore its folder from a backup.'],
  [/^SQLITE_IOERR|^58/, 'the disk failed to read or write', 'Check the disk, then try again.'],
  [/^SQLITE_(BUSY|LOCKED)|^55P03/, 'another program holds it', 'Close the other program, then try again.'],
  [/^28|^3D000|^42501/, 'the server refuses this user or database', 'Check the address, the name and the rights.'],
  [
    /^53|^57P|^08|^ECONN|^ENOTFOUND|^ETIMEDOUT|^EPIPE|^EHOST|^ENOENT/,
    'the server cannot be reached',
    'Check it, then try again.'
  ]
]

/** The error as the desk reports it: DeskError `storage-unavailable` where the database could not store or answer, else the error itself. */
export function describeStorageError(error: unknown): unknown {
  const code = readCode(error)
  const cause = causes.find(([start]) => start.test(code))
  if (!cause) return error
  const [, what, remedy] = cause
  return new DeskError('storage-unavailable', `The desk's database failed: ${what}. ${safe} ${remedy}`, {
    cause: error
  })
}

function readCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  // pg reports a connection that broke off in words alone.
  if (error.message.startsWith('Connection terminated')) return 'ECONNRESET'
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

import ssh2 from 'ssh2'
import { DeskError } from '../../../shared/contract/desk-error.ts'

const { STATUS_CODE } = ssh2.utils.sftp
const untouched = 'It is not there under its name; the exported file is as it was.'

/** The expected failure behind an error of ssh2; a bug is thrown on. `label` is the destination as people know it. */
export function describeSshError(error: unknown, label: string): DeskError {
  if (error instanceof DeskError) return error
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error
  const code = 'code' in error ? error.code : undefined
  const level = 'level' in error ? error.level : undefined
  if (level === 'client-authentication')
    return new DeskError(
      'bad-input',
      `${label}: the server refused the login. Nothing was sent. Check the user, the password or key, and its passphrase.`,
      { cause: error }
    )
  if (code === STATUS_CODE.PERMISSION_DENIED || code === STATUS_CODE.NO_SUCH_FILE)
    return new DeskError(
      'storage-unavailable',
      `${label}: the server does not let this account do that there (${error.message}). ${untouched} Check the folder and its rights on the server.`,
      { cause: error }
    )
  if (typeof code === 'number' && code !== STATUS_CODE.NO_CONNECTION && code !== STATUS_CODE.CONNECTION_LOST)
    return new DeskError(
      'storage-unavailable',
      `${label}: the server refused the file (${error.message}); its disk may be full. ${untouched} Look at the server, then deliver again.`,
      { cause: error }
    )
  return new DeskError(
    'connection-lost',
    `${label}: the connection was lost or could not be made (${error.message}). ${untouched} Check the server and the network, then try again.`,
    { cause: error }
  )
}

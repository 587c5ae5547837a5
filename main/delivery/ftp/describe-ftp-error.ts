import { FTPError } from 'basic-ftp'
import { DeskError } from '../../../shared/contract/desk-error.ts'

const untouched = 'It is not there under its name; the exported file is as it was.'

/** The expected failure behind an error of basic-ftp; a bug is thrown on. `label` is the destination as people know it. Reply codes: RFC 959, 4.2. */
export function describeFtpError(error: unknown, label: string): DeskError {
  if (error instanceof DeskError) return error
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error
  if (!(error instanceof FTPError) || error.code === 421 || error.code === 425 || error.code === 426)
    return new DeskError(
      'connection-lost',
      `${label}: the connection was lost or could not be made (${error.message}). ${untouched} Check the server and the network, then try again.`,
      { cause: error }
    )
  const { code, message } = error
  if (code === 530 || code === 331 || code === 332 || code === 430)
    return new DeskError(
      'bad-input',
      `${label}: the server refused the login (${code}). Nothing was sent. Check the user and the password.`,
      { cause: error }
    )
  // vsftpd tells a full disk by 451, "Failure writing to local file".
  const full = code === 451 || code === 452 || code === 552
  const why = full
    ? 'it could not keep the file; its disk or the account may be full'
    : 'it refused the file or its name'
  return new DeskError(
    'storage-unavailable',
    `${label}: ${why} (${message}). ${untouched} Look at the folder and its rights on the server, then deliver again.`,
    { cause: error }
  )
}

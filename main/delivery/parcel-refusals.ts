import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Parcel } from '../services/ports/delivery.ts'

/** Throws DeskError `bad-input` for a name with control characters: a line end in one would be a command of its own to an FTP server. */
export function refuseName(name: string): void {
  if (!/\p{Cc}/u.test(name)) return
  throw new DeskError(
    'bad-input',
    `${JSON.stringify(name)} has control characters in its name. Nothing was sent. Rename the file, or export it by a preset that names it otherwise.`
  )
}

/** The failure of a file whose name somebody else's has there. */
export function nameTaken(who: string, name: string): DeskError {
  return new DeskError(
    'name-taken',
    `${who} has a file ${name} already. Nothing was sent; the file there is as it was. Take it away there, or deliver again with replacing allowed.`
  )
}

/** The failure of a file that arrived with other bytes, and is gone there. */
export function notKept(who: string, { name, path }: Parcel): DeskError {
  return new DeskError(
    'verification-failed',
    `${who} did not keep the bytes of ${name} as they were sent. What it had was taken away; the exported file is as it was. Try again, and tell whoever runs the server if it stays so.`,
    { path }
  )
}

import { posix } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Parcel, SentFile } from '../services/ports/delivery.ts'
import { nameTaken, notKept, refuseName } from './parcel-refusals.ts'
import type { RemoteFiles } from './remote-files.ts'
import { attemptQuietly } from './remote-files.ts'

/** A file to be sent, how it is to be checked there, and what to call when bytes moved. */
export interface Sending {
  readonly parcel: Parcel
  readonly proof: 'size' | 'hash'
  readonly who: string
  readonly touch: () => void
}

/**
 * Sends a file under a temporary name, checks it there, and only then gives it its final one; a file half sent before is gone on with. Throws
 * DeskError `name-taken`, `verification-failed`, and what the library throws.
 */
export async function sendFile(files: RemoteFiles, sending: Sending): Promise<SentFile> {
  const { parcel, proof, who, touch } = sending
  const { name, size, replace } = parcel
  refuseName(name)
  const folder = posix.dirname(name)
  const part = posix.join(folder, `.${parcel.sha256.slice(0, 12)}-${parcel.tag}.part`)
  if (folder !== '.') await files.makeFolder(folder)
  const there = await files.size(name)
  if (there !== null) {
    if (await isOurs(files, { sending, there, part })) return { proof: 'hash', sentFrom: size }
    if (!replace) throw nameTaken(who, name)
  }
  const sentFrom = await putWhole(files, sending, part)
  try {
    touch()
    await files.rename(part, name, replace)
  } catch (error) {
    await attemptQuietly(
      () => files.remove(part),
      (failure) => files.describe(failure, parcel.path)
    )
    throw error
  }
  const final = await files.size(name)
  if (final === size) return { proof, sentFrom }
  throw new DeskError(
    'verification-failed',
    `${who} has ${final ?? 'no'} bytes under ${name} instead of ${size}. It may not be used there. Look at the server, then deliver it again.`,
    { path: parcel.path }
  )
}

// The desk ended between the rename and the record: a file of ours, not somebody else's. Its bytes are read, whatever the proof is.
async function isOurs(
  files: RemoteFiles,
  { sending, there, part }: { readonly sending: Sending; readonly there: number; readonly part: string }
): Promise<boolean> {
  const { begun, size, name, sha256 } = sending.parcel
  if (!begun || there !== size || (await files.size(part)) !== null) return false
  return (await files.hash(name, sending.touch)) === sha256
}

// Gives the byte it was sent from. Where what was there before does not fit, it is sent once more from the first byte on.
async function putWhole(files: RemoteFiles, sending: Sending, part: string): Promise<number> {
  const { parcel, who, touch } = sending
  const { path, size, begun } = parcel
  const left = begun ? await files.size(part) : null
  const start = left !== null && left <= size ? left : 0
  if (start < size || size === 0) await files.put({ from: path, to: part, start, touch })
  if (await isWhole(files, sending, part)) return start
  if (start > 0) {
    await files.put({ from: path, to: part, start: 0, touch })
    if (await isWhole(files, sending, part)) return 0
  }
  await files.remove(part)
  throw notKept(who, parcel)
}

async function isWhole(files: RemoteFiles, { parcel, proof, touch }: Sending, part: string): Promise<boolean> {
  touch()
  if ((await files.size(part)) !== parcel.size) return false
  return proof === 'size' || (await files.hash(part, touch)) === parcel.sha256
}

import { stat } from 'node:fs/promises'
import type { Delivery } from '../../../shared/contract/deliveries.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import { refuseExport } from '../export/refuse-export.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import type { DeliveryItem, DeliveryJob, Sendable } from '../ports/deliveries.ts'
import type { DeliverySession, Parcel, SentFile } from '../ports/delivery.ts'
import { listSentWith } from './list-sent-with.ts'

/** One file of a delivery, and how to get a connection to where it goes. */
export interface ItemRequest {
  readonly job: DeliveryJob
  readonly item: DeliveryItem
  readonly connect: () => Promise<DeliverySession>
  readonly signal: AbortSignal
}

/** What became of a file that was sent: how it was checked there, and its size. */
export interface SentItem {
  readonly proof: SentFile['proof']
  readonly size: number
}

/**
 * Sends one file, unless it may not leave the desk, is not as it was exported, or went there before. Throws DeskError `killed`, `locked`, `embargoed`,
 * `changed-on-disk`, `revision-conflict`, `nothing-to-do`, and what the connection throws.
 */
export async function sendItem(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  { job, item, connect, signal }: ItemRequest
): Promise<SentItem> {
  const { sendable, progress } = item
  await refuseSending(desk, job, sendable)
  const { size } = await stat(sendable.path)
  const before = job.again ? null : await findBefore(desk, job, sendable)
  if (before !== null) return { proof: before.proof ?? 'size', size }
  const session = await connect()
  // From here on something of it may be at the other end.
  await desk.store.deliveryJobs.update({ ...item, progress: { state: 'sending' } })
  const { path, name, sha256, photoId, exportId, recipient } = sendable
  const parcel: Parcel = {
    ...{ path, name, size, sha256 },
    tag: `${job.id.slice(0, 8)}-${item.position}`,
    begun: progress.state === 'sending',
    replace: job.again || job.replaces,
    facts: { photo: photoId, export: exportId, recipient: recipient ?? '' }
  }
  return { proof: (await session.send(parcel, signal)).proof, size }
}

async function refuseSending(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  job: DeliveryJob,
  sendable: Sendable
): Promise<void> {
  const { path, sha256 } = sendable
  const photos = await Promise.all(
    (await listSentWith(desk.store, sendable)).map(async ({ photoId, revision }) => ({
      photo: await getPhoto(desk, photoId),
      revision
    }))
  )
  for (const { photo } of photos) refuseExport(photo, desk.clock(), 'It was not delivered.')
  if ((await hashFile(path)) !== sha256)
    throw new DeskError(
      'changed-on-disk',
      `${path} is not there any more as it was exported. It was not delivered. Export the photo again.`,
      { path }
    )
  const older = photos.find(({ photo, revision }) => photo.revision !== revision)
  if (older !== undefined && !job.older)
    throw new DeskError(
      'revision-conflict',
      `${path} says what ${older.photo.fileName} said at revision ${older.revision}; it is at revision ${older.photo.revision} now. It was not delivered. Export the photo again, or say that the older one is meant.`,
      { path }
    )
}

// Two recipients may share a place: the second one has the file, too, and it is recorded, but not sent twice.
async function findBefore(
  desk: Pick<DeskParts, 'store'>,
  { replaces }: DeliveryJob,
  sendable: Sendable
): Promise<Delivery | null> {
  const { destination, name, sha256, recipient, path } = sendable
  const before = await desk.store.deliveries.named(destination, name)
  // What is there now are the newest bytes; where files are replaced, older ones are gone.
  const other = before.findIndex((one) => one.sha256 !== sha256)
  const standing = replaces && other >= 0 ? before.slice(0, other) : before
  const same = standing.filter((one) => one.sha256 === sha256)
  const own = same.find((one) => one.recipient === recipient)
  if (own !== undefined)
    throw new DeskError(
      'nothing-to-do',
      `${name} went to ${destination} on ${own.at.slice(0, 10)} at ${own.at.slice(11, 16)} UTC, with these bytes. It was not sent again. Deliver it again on purpose where it is meant.`,
      { path }
    )
  const [newest] = before
  if (same.length === 0 && newest !== undefined && !replaces)
    throw new DeskError(
      'name-taken',
      `${destination} got another file under the name ${name} on ${newest.at.slice(0, 10)}. Nothing was sent. Deliver it again on purpose to replace that one.`,
      { path }
    )
  const [first] = same
  return first === undefined || first.proof === 'command' ? null : first
}

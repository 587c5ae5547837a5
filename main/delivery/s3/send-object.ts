import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { pictureMimes } from '../../services/export/picture-mimes.ts'
import type { Parcel, SentFile } from '../../services/ports/delivery.ts'
import { nameTaken, notKept, refuseName } from '../parcel-refusals.ts'
import { attemptQuietly } from '../remote-files.ts'
import { findObject, readBack } from './find-object.ts'
import type { Piece } from './hash-pieces.ts'
import { hashPieces } from './hash-pieces.ts'
import type { Placing } from './place-object.ts'
import { placeObject } from './place-object.ts'
import { putPieces } from './put-pieces.ts'
import type { Bucket } from './s3-bucket.ts'
import { sendBytes } from './send-bytes.ts'

const mostAtOnce = 32 * 1024 * 1024

/**
 * Sends a file as an object, which appears whole or not at all, and compares size and SHA-256 with what its service then has; one above 32 MiB goes in
 * pieces. Throws DeskError `name-taken`, `verification-failed`, `changed-on-disk`, and what the library throws.
 */
export async function sendObject(bucket: Bucket, parcel: Parcel, touch: () => void): Promise<SentFile> {
  const { name, size, sha256, begun, replace } = parcel
  refuseName(name)
  const pieces = size > mostAtOnce ? await hashPieces(parcel, touch) : []
  const isThere = async () => {
    touch()
    const found = await findObject(bucket, name)
    if (found === null || found.size !== size) return false
    // A service that keeps no such checksum, or another one, is read back from.
    return found.checksum === expectChecksum(sha256, pieces) || (await readBack(bucket, name, touch)) === sha256
  }
  // The desk ended between its arrival and the record: it is not sent again, nor where it was to replace another one.
  if (begun && (await isThere())) return { proof: 'hash', sentFrom: size }
  if (!replace && (await findObject(bucket, name)) !== null) throw nameTaken(bucket.label, name)
  const placing: Placing = { who: bucket.label, name, replace, isOurs: async () => begun && (await isThere()) }
  const mime = pictureMimes[extname(name).toLowerCase()]
  const type = mime === undefined ? {} : { ContentType: mime }
  const sentFrom =
    pieces.length === 0
      ? await putWhole(bucket, { parcel, type, placing, touch })
      : await putPieces(bucket, { parcel, type, pieces, placing, touch })
  if (await isThere()) return { proof: 'hash', sentFrom }
  await attemptQuietly(
    () => bucket.client.send(new DeleteObjectCommand(bucket.place(name)), bucket.call),
    (failure) => bucket.describe(failure, parcel.path)
  )
  throw notKept(bucket.label, parcel)
}

// Of pieces, services keep the SHA-256 of their SHA-256 (Amazon S3 User Guide, "Checking object integrity", composite checksums).
function expectChecksum(sha256: string, pieces: readonly Piece[]): string {
  if (pieces.length === 0) return Buffer.from(sha256, 'hex').toString('base64')
  const composite = createHash('sha256')
  for (const piece of pieces) composite.update(piece.sha256)
  return `${composite.digest('base64')}-${pieces.length}`
}

async function putWhole(
  bucket: Bucket,
  sending: {
    readonly parcel: Parcel
    readonly type: { readonly ContentType?: string }
    readonly placing: Placing
    readonly touch: () => void
  }
): Promise<number> {
  const { parcel, type, placing, touch } = sending
  const { name, path, size, sha256 } = parcel
  await placeObject(placing, (condition) =>
    sendBytes({
      stretch: { from: path, start: 0, touch },
      sha256: Buffer.from(sha256, 'hex'),
      send: (bytes) =>
        bucket.client.send(
          new PutObjectCommand({ ...bucket.place(name), ...type, ...bytes, ContentLength: size, ...condition }),
          bucket.call
        ),
      stop: bucket.stop
    })
  )
  return 0
}

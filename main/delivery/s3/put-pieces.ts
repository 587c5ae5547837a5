import type { CompletedPart, Part } from '@aws-sdk/client-s3'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand
} from '@aws-sdk/client-s3'
import type { Parcel } from '../../services/ports/delivery.ts'
import { attemptQuietly } from '../remote-files.ts'
import { findHalfSent } from './find-half-sent.ts'
import type { Piece } from './hash-pieces.ts'
import type { Placing } from './place-object.ts'
import { placeObject } from './place-object.ts'
import type { Bucket } from './s3-bucket.ts'
import { sendBytes } from './send-bytes.ts'

/** A large file on its way, in pieces, and what to call when bytes moved. */
export interface Pieces {
  readonly parcel: Parcel
  readonly type: { readonly ContentType?: string }
  readonly pieces: readonly Piece[]
  readonly placing: Placing
  readonly touch: () => void
}

/**
 * Sends a file in pieces; those that a broken connection left there are kept, where their SHA-256 is right. Gives the byte it was sent from. Throws
 * DeskError `name-taken`, and what the library throws.
 */
export async function putPieces(bucket: Bucket, { parcel, type, pieces, placing, touch }: Pieces): Promise<number> {
  const { client, call } = bucket
  const place = bucket.place(parcel.name)
  const left = parcel.begun ? await findHalfSent(bucket, place) : null
  const UploadId = left?.id ?? (await begin(bucket, { ...place, ...type }))
  try {
    const parts: CompletedPart[] = []
    let sentFrom: number | undefined
    for (const [index, piece] of pieces.entries()) {
      const PartNumber = index + 1
      const kept = left?.parts.find((part) => isPiece(part, PartNumber, piece))
      if (kept === undefined) sentFrom ??= piece.start
      const { ETag } = kept ?? (await sendPiece(bucket, { ...place, UploadId, PartNumber }, { parcel, piece, touch }))
      parts.push({ PartNumber, ETag, ChecksumSHA256: piece.sha256.toString('base64') })
    }
    touch()
    await placeObject(placing, (condition) =>
      client.send(
        new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts: parts }, ...condition }),
        call
      )
    )
    return sentFrom ?? parcel.size
  } catch (error) {
    // What a broken connection left is gone on with; anything else would lie there unseen, and be paid for.
    if (bucket.describe(error, parcel.path).code !== 'connection-lost')
      await attemptQuietly(
        () => client.send(new AbortMultipartUploadCommand({ ...place, UploadId }), call),
        (failure) => bucket.describe(failure, parcel.path)
      )
    throw error
  }
}

async function begin(
  { client, call }: Bucket,
  object: { readonly Bucket: string; readonly Key: string; readonly ContentType?: string }
): Promise<string> {
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ ...object, ChecksumAlgorithm: 'SHA256' }),
    call
  )
  if (UploadId === undefined) throw new Error('The service named no upload')
  return UploadId
}

function isPiece({ PartNumber, ChecksumSHA256 }: Part, number: number, { sha256 }: Piece): boolean {
  return PartNumber === number && ChecksumSHA256 === sha256.toString('base64')
}

function sendPiece(
  bucket: Bucket,
  part: { readonly Bucket: string; readonly Key: string; readonly UploadId: string; readonly PartNumber: number },
  { parcel, piece, touch }: { readonly parcel: Parcel; readonly piece: Piece; readonly touch: () => void }
) {
  const { start, end, sha256 } = piece
  return sendBytes({
    stretch: { from: parcel.path, start, end, touch },
    sha256,
    send: (bytes) =>
      bucket.client.send(new UploadPartCommand({ ...part, ...bytes, ContentLength: end - start + 1 }), bucket.call),
    stop: bucket.stop
  })
}

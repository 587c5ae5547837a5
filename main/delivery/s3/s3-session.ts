import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import type { DeliverySession } from '../../services/ports/delivery.ts'
import { guardWork } from '../guard-work.ts'
import { withTestFile } from '../test-file.ts'
import type { S3Request } from './s3-bucket.ts'
import { openBucket } from './s3-bucket.ts'
import { sendObject } from './send-object.ts'

/** A session over a bucket of an S3-compatible service, which sends whole objects or nothing. Throws as `openBucket` does. */
export async function openS3Session(request: S3Request): Promise<DeliverySession> {
  const { destination } = request
  const bucket = await openBucket(request)
  return {
    send: (parcel, signal) =>
      guardWork(bucket, { destination, signal, local: parcel.path }, (touch) => sendObject(bucket, parcel, touch)),
    check: (signal) =>
      withTestFile(async (parcel) => {
        await guardWork(bucket, { destination, signal, local: parcel.path }, async (touch) => {
          await sendObject(bucket, parcel, touch)
          await bucket.client.send(new DeleteObjectCommand(bucket.place(parcel.name)), bucket.call)
        })
        return 'A small file was written there, its SHA-256 compared, and taken away again.'
      }),
    [Symbol.asyncDispose]: async () => bucket.close()
  }
}

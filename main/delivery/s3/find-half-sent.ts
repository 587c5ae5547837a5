import type { Part } from '@aws-sdk/client-s3'
import { ListMultipartUploadsCommand, ListPartsCommand, S3ServiceException } from '@aws-sdk/client-s3'
import type { Bucket } from './s3-bucket.ts'

/** An upload that was not ended, and what of it is there. */
export interface HalfSent {
  readonly id: string
  readonly parts: readonly Part[]
}

/**
 * The latest upload of this key that was not ended, with its first 1000 parts; null where there is none, or the service shows none to this key: then
 * everything is sent again. Throws what the library throws.
 */
export async function findHalfSent(
  { client, call }: Bucket,
  { Bucket: bucket, Key: key }: { readonly Bucket: string; readonly Key: string }
): Promise<HalfSent | null> {
  try {
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: key }), call)
    const [latest] = Uploads.filter(({ Key, UploadId }) => Key === key && UploadId !== undefined).sort(
      (one, other) => (other.Initiated?.getTime() ?? 0) - (one.Initiated?.getTime() ?? 0)
    )
    if (latest?.UploadId === undefined) return null
    const id = latest.UploadId
    const { Parts = [] } = await client.send(new ListPartsCommand({ Bucket: bucket, Key: key, UploadId: id }), call)
    return { id, parts: Parts }
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
    if (status === 403 || status === 501) return null
    throw error
  }
}

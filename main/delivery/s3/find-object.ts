import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GetObjectCommand, HeadObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import { HashStream } from '../hash-stream.ts'
import type { Bucket } from './s3-bucket.ts'

/** An object as its service describes it. `checksum` is its SHA-256 in base64, or that of its pieces' with their number; undefined where none is kept. */
export interface FoundObject {
  readonly size: number
  readonly checksum: string | undefined
}

/** The object of a file, or null where there is none. Throws what the library throws. */
export async function findObject({ client, call, place }: Bucket, name: string): Promise<FoundObject | null> {
  try {
    const head = await client.send(new HeadObjectCommand({ ...place(name), ChecksumMode: 'ENABLED' }), call)
    return { size: head.ContentLength ?? 0, checksum: head.ChecksumSHA256 }
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
    throw error
  }
}

/** SHA-256 of an object as it is read back, as 64 hexadecimal digits. Throws what the library throws. */
export async function readBack({ client, call, place }: Bucket, name: string, touch: () => void): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand(place(name)), call)
  const hash = new HashStream(touch)
  await pipeline(Body instanceof Readable ? Body : Readable.from([]), hash)
  return hash.digest()
}

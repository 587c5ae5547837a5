import { Readable } from 'node:stream'
import type { Stretch } from '../read-upload.ts'
import { readUpload } from '../read-upload.ts'

/** A stretch of a local file, the SHA-256 it has, and what sends it. */
export interface Bytes<Answer> {
  readonly stretch: Stretch
  readonly sha256: Buffer
  readonly send: (bytes: { readonly Body: Readable; readonly ChecksumSHA256: string }) => Promise<Answer>
  /** Ends the request at once. */
  readonly stop: () => void
}

/** What the service answers to bytes of a local file, sent with their SHA-256. Throws what the library and the disk throw. */
export async function sendBytes<Answer>({ stretch, sha256, send, stop }: Bytes<Answer>): Promise<Answer> {
  const body = Readable.from(readUpload(stretch))
  // The library passes no error of a body on: without this one a file that goes away would end the process.
  const unread = Promise.withResolvers<never>()
  body.once('error', (error) => {
    unread.reject(error)
    stop()
  })
  try {
    return await Promise.race([unread.promise, send({ Body: body, ChecksumSHA256: sha256.toString('base64') })])
  } finally {
    body.destroy()
  }
}

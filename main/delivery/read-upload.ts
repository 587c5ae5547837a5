import { createReadStream } from 'node:fs'
import type { Upload } from './remote-files.ts'

/** What of a local file is to be sent: to its end, or up to and with the byte `end`. */
export interface Stretch extends Omit<Upload, 'to'> {
  readonly end?: number
}

/** The bytes of a local file that are to be sent; tells whenever some were read. */
export async function* readUpload({ from, touch, ...stretch }: Stretch): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(from, stretch)) {
    touch()
    yield chunk
  }
}

import { createReadStream } from 'node:fs'
import type { Upload } from './remote-files.ts'

/** The bytes of a local file that are to be sent; tells whenever some were read. */
export async function* readUpload({ from, start, touch }: Upload): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(from, { start })) {
    touch()
    yield chunk
  }
}

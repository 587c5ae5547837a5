import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'

const known: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF', 'XMP '])
const mostChunks = 5000

/** One chunk: its type, and where its content lies. */
export interface WebpChunk {
  readonly type: string
  readonly offset: number
  readonly length: number
}

/** The chunks of a WebP. Throws Doubt where they do not fill the file, or one is of a kind only ExifTool reads. Source: RFC 9649, 2. */
export function listWebpChunks(source: ByteSource): readonly WebpChunk[] {
  if (source.read(4, 4).readUInt32LE(0) + 8 !== source.size) throw new Doubt('layout', 'Its length is not the file’s')
  const chunks: WebpChunk[] = []
  let position = 12
  while (position < source.size) {
    const head = source.read(position, 8)
    const length = head.readUInt32LE(4)
    const chunk = { type: head.toString('latin1', 0, 4), offset: position + 8, length }
    position += 8 + length + (length % 2)
    if (length === 0 || position > source.size) throw new Doubt('layout', 'A chunk is empty, or longer than the file')
    if (!known.has(chunk.type)) throw new Doubt('unknown-block', `The chunk ${JSON.stringify(chunk.type)}`)
    if (chunks.push(chunk) > mostChunks) throw new Doubt('size', `More than ${mostChunks} chunks`)
  }
  return chunks
}

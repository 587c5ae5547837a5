import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'

const signature = '\x89PNG\r\n\x1a\n'
const mostChunks = 20_000

/** One chunk: its type, and where its content lies. */
export interface PngChunk {
  readonly type: string
  readonly offset: number
  readonly length: number
}

/** The chunks of a PNG, from its header to its end. Throws Doubt where they do not fill the file. Source: PNG specification, 5. */
export function listPngChunks(source: ByteSource): readonly PngChunk[] {
  const chunks: PngChunk[] = []
  let position = signature.length
  for (;;) {
    const head = source.read(position, 8)
    const length = head.readUInt32BE(0)
    const chunk = { type: head.toString('latin1', 4, 8), offset: position + 8, length }
    position += 12 + length
    if (position > source.size) throw new Doubt('layout', 'A chunk is longer than the file')
    if ((chunk.type === 'IHDR') !== (chunks.length === 0))
      throw new Doubt('layout', 'The header is not its first chunk')
    chunks.push(chunk)
    if (chunk.type === 'IEND') {
      if (position !== source.size) throw new Doubt('unknown-block', 'Something follows the end of the picture')
      return chunks
    }
    if (chunks.length > mostChunks) throw new Doubt('size', `More than ${mostChunks} chunks`)
  }
}

/** True for the first bytes of a PNG. */
export function isPng(head: Buffer): boolean {
  return head.toString('latin1', 0, signature.length) === signature
}

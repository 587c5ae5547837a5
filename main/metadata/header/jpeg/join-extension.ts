import { Doubt } from '../doubt.ts'

const guidLength = 32
const headLength = 40
const mostBytes = 16 * 1024 * 1024

/**
 * The packet that pieces of extended XMP make together. Throws Doubt where they are not exactly the ones the main packet names by `guid`, each
 * byte once. Source: XMP specification part 3 (2020), 1.1.3.1.
 */
export function joinExtension(pieces: readonly Buffer[], guid: string | undefined): Buffer {
  const parts = pieces.map((piece) => {
    if (piece.length <= headLength) throw new Doubt('layout', 'A piece of extended XMP without content')
    return {
      guid: piece.toString('latin1', 0, guidLength),
      size: piece.readUInt32BE(guidLength),
      offset: piece.readUInt32BE(guidLength + 4),
      bytes: piece.subarray(headLength)
    }
  })
  const size = parts[0]?.size ?? 0
  if (size > mostBytes) throw new Doubt('size', `Extended XMP of ${size} bytes`)
  let end = 0
  const ordered = parts.toSorted((one, other) => one.offset - other.offset)
  for (const part of ordered) {
    if (part.guid !== guid || part.size !== size || part.offset !== end) {
      throw new Doubt('layout', 'The pieces of extended XMP do not fit together')
    }
    end += part.bytes.length
  }
  if (end !== size) throw new Doubt('layout', 'Pieces of extended XMP are missing')
  return Buffer.concat(ordered.map(({ bytes }) => bytes))
}

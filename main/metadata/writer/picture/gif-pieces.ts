import type { Picture, Piece } from './picture-pieces.ts'

const extension = 0x21
const application = 0xff
const image = 0x2c
const trailer = 0x3b
const xmp = 'XMP DataXMP'

/**
 * A GIF's screen, colours and blocks but the one that holds XMP. The version is left out: a file gets 89a with its first extension. Null where
 * the file is not whole. Source: GIF89a specification.
 */
export function listGifPieces(file: Buffer): Picture | null {
  if (!/^GIF8[79]a$/.test(file.toString('latin1', 0, 6)) || file.length < 14) return null
  let position = 13 + sizeColours(file.readUInt8(10))
  const pieces: Piece[] = [{ what: 'the screen and its colours', bytes: file.subarray(6, position) }]
  while (position < file.length) {
    const kind = file.readUInt8(position)
    if (kind === trailer)
      return { pieces: [...pieces, { what: 'what follows the image', bytes: file.subarray(position) }] }
    const start = kind === extension ? position + 2 : kind === image ? skipImageHeader(file, position) : null
    const end = start === null ? null : skipBlocks(file, start)
    if (end === null) return null
    const isXmp =
      kind === extension &&
      file.readUInt8(position + 1) === application &&
      file.toString('latin1', position + 3, position + 14) === xmp
    if (!isXmp) pieces.push({ what: kind === image ? 'an image' : 'an extension', bytes: file.subarray(position, end) })
    position = end
  }
  return null
}

function sizeColours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

// The descriptor, its colours, and the byte that says how the image data is coded.
function skipImageHeader(file: Buffer, position: number): number | null {
  return position + 10 > file.length ? null : position + 11 + sizeColours(file.readUInt8(position + 9))
}

function skipBlocks(file: Buffer, start: number): number | null {
  let position = start
  while (position < file.length) {
    const size = file.readUInt8(position)
    if (size === 0) return position + 1
    position += 1 + size
  }
  return null
}

import type { Picture, Piece } from './picture-pieces.ts'
import { makeFact } from './picture-pieces.ts'

const hasXmp = 0x04
const hasExif = 0x08
const hasAlpha = 0x10

/**
 * A WebP's chunks but EXIF and XMP, and its canvas. A file of one image chunk gets the extended header with its first metadata: then the canvas
 * must be that of the image. Null where the file is not whole. Source: RFC 9649, 2.
 */
export function listWebpPieces(file: Buffer): Picture | null {
  if (file.length < 20 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP')
    return null
  const end = 8 + file.readUInt32LE(4)
  if (end > file.length) return null
  const pieces: Piece[] = []
  let canvas: string | null = null
  for (let position = 12; position + 8 <= end; ) {
    const type = file.toString('latin1', position, position + 4)
    const dataEnd = position + 8 + file.readUInt32LE(position + 4)
    if (dataEnd > end) return null
    const data = file.subarray(position + 8, dataEnd)
    if (type === 'VP8X') canvas = describeCanvas(data)
    else if (type !== 'EXIF' && type !== 'XMP ') {
      pieces.push({ what: `chunk ${type.trim()}`, bytes: file.subarray(position, dataEnd) })
      canvas ??= describeSingle(type, data)
    }
    position = dataEnd + (data.length % 2)
  }
  if (canvas === null) return null
  return {
    pieces: [...pieces, makeFact('the canvas', canvas), { what: 'what follows the image', bytes: file.subarray(end) }]
  }
}

function describeCanvas(data: Buffer): string | null {
  if (data.length < 10) return null
  const flags = data.readUInt8(0) & ~(hasXmp | hasExif)
  return `${data.readUIntLE(4, 3) + 1} × ${data.readUIntLE(7, 3) + 1}, flags ${flags}`
}

// What the extended header of a file that has none would say.
function describeSingle(type: string, data: Buffer): string | null {
  if (type === 'VP8 ' && data.length >= 10)
    return `${data.readUInt16LE(6) & 0x3fff} × ${data.readUInt16LE(8) & 0x3fff}, flags 0`
  if (type !== 'VP8L' || data.length < 5) return null
  const bits = data.readUInt32LE(1)
  return `${(bits & 0x3fff) + 1} × ${((bits >>> 14) & 0x3fff) + 1}, flags ${(bits >>> 28) & 1 ? hasAlpha : 0}`
}

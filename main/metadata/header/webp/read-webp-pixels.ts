import { Doubt } from '../doubt.ts'

/** The size a WebP's first chunk gives. Source: RFC 9649, 2.7, and RFC 6386, 9.1. */
export function readWebpPixels(type: string, bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.length >= 10 && type === 'VP8X') {
    return { width: bytes.readUIntLE(4, 3) + 1, height: bytes.readUIntLE(7, 3) + 1 }
  }
  if (bytes.length >= 10 && type === 'VP8 ' && bytes.toString('hex', 3, 6) === '9d012a') {
    return { width: bytes.readUInt16LE(6) & 0x3fff, height: bytes.readUInt16LE(8) & 0x3fff }
  }
  if (bytes.length >= 5 && type === 'VP8L' && bytes[0] === 0x2f) {
    const bits = bytes.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  throw new Doubt('layout', 'It does not begin with a picture')
}

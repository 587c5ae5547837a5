import { splitJpeg } from '../jpeg-segments.ts'
import type { Picture } from './picture-pieces.ts'

/** A JPEG's segments and trailer; null where it is not whole. `compareJpegs` knows which of them a write may change. */
export function listJpegPieces(file: Buffer): Picture | null {
  const parts = splitJpeg(file)
  if (parts === null) return null
  const segments = parts.segments.map(({ marker, bytes }, index) => ({
    what: `segment ${index + 1} (marker FF${marker.toString(16).toUpperCase()})`,
    bytes
  }))
  return { pieces: [...segments, { what: 'what follows the image', bytes: parts.trailer }] }
}

import { listBoxPieces } from './picture/box-pieces.ts'
import { listGifPieces } from './picture/gif-pieces.ts'
import { listJpegPieces } from './picture/jpeg-pieces.ts'
import type { Picture } from './picture/picture-pieces.ts'
import { listPngPieces } from './picture/png-pieces.ts'
import { listPsdPieces } from './picture/psd-pieces.ts'
import { listTiffPieces } from './picture/tiff-pieces.ts'
import { listWebpPieces } from './picture/webp-pieces.ts'

const splitters: Readonly<Record<string, (file: Buffer) => Picture | null>> = {
  JPEG: listJpegPieces,
  TIFF: listTiffPieces,
  DNG: listTiffPieces,
  PNG: listPngPieces,
  APNG: listPngPieces,
  WEBP: listWebpPieces,
  HEIC: listBoxPieces,
  HEIF: listBoxPieces,
  AVIF: listBoxPieces,
  JXL: listBoxPieces,
  JP2: listBoxPieces,
  JPX: listBoxPieces,
  PSD: listPsdPieces,
  PSB: listPsdPieces,
  GIF: listGifPieces
}

// Strips or items that share bytes are rare and few. A table that claims the same bytes a thousand times was made to keep a program busy.
const mostOverlap = 4
const smallest = 1_000_000

/**
 * Everything of a photo that is not metadata, in pieces that no write of metadata may change; null where the file is not whole, or of a format
 * nobody here can take apart.
 */
export function splitPicture(format: string, file: Buffer): Picture | null {
  const picture = splitters[format]?.(file) ?? null
  const size = picture?.pieces.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0
  return size > file.length * mostOverlap + smallest ? null : picture
}

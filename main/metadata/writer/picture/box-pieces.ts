import { listItemPieces } from './item-pieces.ts'
import type { Picture, Piece } from './picture-pieces.ts'
import type { Box } from './read-boxes.ts'
import { readBoxes } from './read-boxes.ts'

// XMP, EXIF (as ExifTool and as Adobe name it) and IIM in JPEG 2000.
const metadataIds: ReadonlySet<string> = new Set([
  'be7acfcb97a942e89c71999491e3afac',
  '4a706754696666457869662d3e4a5032',
  '0537cdab9d0c4431a72afa561f2a113e',
  '33c7a4d2b81d4723a0baf1a3e097ad38',
  '09a14e97c0b442e0bebf36df6f0ce36f'
])
// JPEG XL keeps EXIF and XMP in boxes of their own.
const metadataBoxes: ReadonlySet<string> = new Set(['Exif', 'xml '])
const room: ReadonlySet<string> = new Set(['free', 'skip'])

/**
 * What is no metadata in a HEIC, AVIF, JPEG 2000 or JPEG XL: every box as it is; of a HEIC or AVIF every item with its properties and its bytes,
 * wherever they lie. Null where the file is not whole, or is a sequence with tracks. Source: ISO/IEC 14496-12, 23008-12, 15444-1, 18181-2.
 */
export function listBoxPieces(file: Buffer): Picture | null {
  const boxes = readBoxes(file)
  if (boxes === null || boxes.length < 2 || boxes.some(({ type }) => type === 'moov')) return null
  const isItems = boxes.some(({ type }) => type === 'meta')
  const isJxl = boxes[0]?.type === 'JXL '
  const pieces: Piece[] = []
  for (const box of boxes) {
    if (isMetadata(box, isJxl) || room.has(box.type) || (isItems && box.type === 'mdat')) continue
    if (box.type !== 'meta') pieces.push({ what: `box ${box.type.trim()}`, bytes: box.content })
    else {
      const items = listItemPieces(file, box)
      if (items === null) return null
      pieces.push(...items)
    }
  }
  return { pieces }
}

function isMetadata({ type, content }: Box, isJxl: boolean): boolean {
  if (type === 'uuid') return metadataIds.has(content.toString('hex', 0, 16))
  return isJxl && metadataBoxes.has(type)
}

import type { Picture, Piece } from './picture-pieces.ts'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const texts: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt'])
// XMP; EXIF, IIM and XMP as ImageMagick keeps them; texts that are copies of fields, which are compared tag by tag.
const metadataKeyword =
  /^(?:XML:com\.adobe\.xmp|Raw profile type (?:exif|APP1|iptc|xmp|8bim)|Title|Author|Description|Copyright)\0/i

/**
 * A PNG's chunks but those that hold EXIF, XMP, IIM or the text of a field, each with its check sum; texts after all others, because they may be put before the
 * image data. Null where the file does not reach IEND. Source: PNG specification, third edition, 5.
 */
export function listPngPieces(file: Buffer): Picture | null {
  if (!file.subarray(0, 8).equals(signature)) return null
  const chunks: Piece[] = []
  const textChunks: Piece[] = []
  let position = 8
  while (position + 12 <= file.length) {
    const end = position + 12 + file.readUInt32BE(position)
    if (end > file.length) return null
    const type = file.toString('latin1', position + 4, position + 8)
    const chunk = { what: `chunk ${type}`, bytes: file.subarray(position, end) }
    if (texts.has(type)) {
      if (!metadataKeyword.test(file.toString('latin1', position + 8, Math.min(end, position + 48))))
        textChunks.push(chunk)
    } else if (type !== 'eXIf' && type !== 'zxIf') chunks.push(chunk)
    position = end
    if (type === 'IEND') {
      const trailer = { what: 'what follows the image', bytes: file.subarray(position) }
      return { pieces: [...chunks, ...textChunks, trailer] }
    }
  }
  return null
}

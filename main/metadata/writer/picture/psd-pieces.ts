import type { Picture, Piece } from './picture-pieces.ts'

// IIM, the copyright flag, the URL, EXIF, EXIF 3, XMP, and the digest of the IIM. All are compared tag by tag.
const metadataResources: ReadonlySet<number> = new Set([0x0404, 0x040a, 0x040b, 0x0422, 0x0423, 0x0424, 0x0425])

/**
 * A Photoshop file's header, colours, resources but those of metadata, layers and image. Null where the file is not whole.
 * Source: Adobe Photoshop File Formats Specification, "Image Resources Section".
 */
export function listPsdPieces(file: Buffer): Picture | null {
  if (file.length < 34 || file.toString('latin1', 0, 4) !== '8BPS') return null
  const resourcesAt = 30 + file.readUInt32BE(26)
  if (resourcesAt + 4 > file.length) return null
  const start = resourcesAt + 4
  const end = start + file.readUInt32BE(resourcesAt)
  if (end >= file.length) return null
  const resources = listResources(file.subarray(start, end))
  if (resources === null) return null
  return {
    pieces: [
      { what: 'the header and colours', bytes: file.subarray(0, resourcesAt) },
      ...resources,
      { what: 'the layers and the image', bytes: file.subarray(end) }
    ]
  }
}

function listResources(section: Buffer): readonly Piece[] | null {
  const pieces: Piece[] = []
  let position = 0
  while (position + 12 <= section.length) {
    const id = section.readUInt16BE(position + 4)
    // A name with its length, padded to an even number of bytes.
    const sizeAt = position + 6 + ((section.readUInt8(position + 6) + 2) & ~1)
    if (sizeAt + 4 > section.length) return null
    const end = sizeAt + 4 + section.readUInt32BE(sizeAt)
    if (end > section.length) return null
    if (!metadataResources.has(id))
      pieces.push({ what: `resource ${id.toString(16).padStart(4, '0')}`, bytes: section.subarray(position, end) })
    position = end + ((end - sizeAt) % 2)
  }
  return section.subarray(position).every((byte) => byte === 0) ? pieces : null
}

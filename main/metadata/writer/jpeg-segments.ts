/** A piece of a JPEG file: marker (0xE1 is APP1) and all its bytes, the marker's own included. The scans up to EOI are one piece, 0xDA. */
export interface JpegSegment {
  readonly marker: number
  readonly bytes: Buffer
}

/** A JPEG file taken apart. `trailer` is what follows the end of the image: previews, vendors' trailers, anything. */
export interface JpegParts {
  readonly segments: readonly JpegSegment[]
  readonly trailer: Buffer
}

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda

/** Takes a JPEG apart without decoding it, or gives null where it is not whole. Source: ITU-T T.81, annex B. */
export function splitJpeg(file: Buffer): JpegParts | null {
  if (file[0] !== 0xff || file[1] !== startOfImage) return null
  const segments: JpegSegment[] = []
  let position = 2
  while (position + 4 <= file.length) {
    if (file[position] !== 0xff) return null
    const marker = file.readUInt8(position + 1)
    if (marker === 0xff) {
      // A fill byte before a marker.
      position += 1
      continue
    }
    if (marker === startOfScan) {
      const end = findEndOfImage(file, position)
      if (end === null) return null
      return { segments: [...segments, { marker, bytes: file.subarray(position, end) }], trailer: file.subarray(end) }
    }
    const end = position + 2 + file.readUInt16BE(position + 2)
    if (marker < 0xc0 || end > file.length) return null
    segments.push({ marker, bytes: file.subarray(position, end) })
    position = end
  }
  return null
}

// In entropy-coded data, 0xFF is followed by 0x00 or a restart marker; between scans stand whole segments, whose bytes may hold anything.
function findEndOfImage(file: Buffer, start: number): number | null {
  let position = start
  for (;;) {
    const next = file.indexOf(0xff, position)
    if (next < 0 || next + 1 >= file.length) return null
    const marker = file.readUInt8(next + 1)
    if (marker === endOfImage) return next + 2
    const isSegment = marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8)
    if (isSegment) {
      if (next + 4 > file.length) return null
      position = next + 2 + file.readUInt16BE(next + 2)
    } else position = marker === 0xff ? next + 1 : next + 2
  }
}

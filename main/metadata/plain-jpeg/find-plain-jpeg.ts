/** Where the parts of a plain JPEG are, in bytes from the start of the file. */
export interface PlainJpeg {
  /** The first scan's marker: all metadata comes before it. */
  readonly scansAt: number
  /** The parts of the image data that ExifTool hashes, each as start and end. */
  readonly hashed: readonly (readonly [start: number, end: number])[]
}

const startOfScan = 0xda
const endOfImage = 0xd9
// Huffman tables, further scans, quantisation tables, restart intervals: all that may stand between the scans of a progressive JPEG.
const betweenScans = new Set([0xc4, startOfScan, 0xdb, 0xdd])
const multiPicture = Buffer.from('MPF\0', 'latin1')

/**
 * Finds the parts of a JPEG that is whole and plain: segments without a byte between them, scans, the end of the image, and nothing after it.
 * Null for any other file: one with a trailer, with pictures in a table of offsets (MPF), cut off, or built in a way not listed here.
 *
 * In a plain JPEG the metadata is where the scans are not, so ExifTool need not read or copy these. Source: ITU-T T.81, annex B.
 */
export function findPlainJpeg(file: Buffer): PlainJpeg | null {
  const scansAt = findScans(file)
  if (scansAt === null) return null
  const hashed = findHashed(file, scansAt)
  return hashed === null ? null : { scansAt, hashed }
}

/** Where the first scan of a JPEG begins; null where the segments before it do not follow one another, or name further pictures (MPF). */
export function findScans(file: Buffer): number | null {
  if (file[0] !== 0xff || file[1] !== 0xd8) return null
  let position = 2
  for (;;) {
    const segment = readSegment(file, position)
    if (segment === null || segment.marker < 0xc0) return null
    if (segment.marker === startOfScan) return position
    if (segment.marker === 0xe2 && file.subarray(position + 4, position + 8).equals(multiPicture)) return null
    position = segment.end
  }
}

function readSegment(file: Buffer, position: number): { readonly marker: number; readonly end: number } | null {
  if (position + 4 > file.length || file[position] !== 0xff) return null
  const marker = file.readUInt8(position + 1)
  const length = file.readUInt16BE(position + 2)
  const end = position + 2 + length
  const alone = marker >= 0xd0 && marker <= 0xd9
  return alone || marker === 0xff || length < 2 || end > file.length ? null : { marker, end }
}

// ExifTool hashes from each scan's marker on. Of a scan that tables follow it leaves out what stands after the last restart marker or stuffed
// byte, because it meets a segment there. Source: ExifTool 13.59, ProcessJPEG.
function findHashed(file: Buffer, scansAt: number): PlainJpeg['hashed'] | null {
  const hashed: (readonly [number, number])[] = []
  let position = scansAt
  for (;;) {
    const segment = readSegment(file, position)
    if (segment === null || !betweenScans.has(segment.marker)) return null
    if (segment.marker !== startOfScan) {
      position = segment.end
      continue
    }
    const scan = findScanEnd(file, segment.end)
    if (scan === null) return null
    const next = file[scan.end + 1]
    const end = next === endOfImage || next === startOfScan ? scan.end : scan.lastMark
    if (end !== null) hashed.push([position, end])
    if (next === endOfImage) return scan.end + 2 === file.length && hashed.length > 0 ? hashed : null
    position = scan.end
  }
}

// The end is the next marker that is neither a stuffed byte nor a restart; `lastMark` is the last of those before it.
function findScanEnd(file: Buffer, start: number): { readonly end: number; readonly lastMark: number | null } | null {
  let lastMark: number | null = null
  for (let next = file.indexOf(0xff, start); next >= 0; next = file.indexOf(0xff, next + 2)) {
    const marker = file[next + 1]
    if (marker === undefined || marker === 0xff) return null
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return { end: next, lastMark }
    lastMark = next
  }
  return null
}

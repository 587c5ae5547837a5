import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'

/** A segment before the scans: its marker's second byte (0xE1 is APP1), where its content begins, and the content's bytes. */
export interface HeaderSegment {
  readonly marker: number
  readonly offset: number
  readonly length: number
}

const startOfScan = 0xda
const mostSegments = 2000

/** The segments of a JPEG from its start to the first scan, which is the last of them. Throws Doubt where markers do not follow each other. */
export function listSegments(source: ByteSource): readonly HeaderSegment[] {
  const head = source.read(0, 2)
  if (head[0] !== 0xff || head[1] !== 0xd8) throw new Doubt('format', 'It is no JPEG')
  const segments: HeaderSegment[] = []
  let position = 2
  for (;;) {
    const bytes = source.read(position, 4)
    if (bytes[0] !== 0xff) throw new Doubt('layout', `No marker at ${position}`)
    const marker = bytes.readUInt8(1)
    if (marker === 0xff) {
      position += 1
      continue
    }
    // Markers without content (restart, start and end of image) do not belong before the scans.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9))
      throw new Doubt('layout', `Marker ${marker} at ${position}`)
    const length = bytes.readUInt16BE(2) - 2
    if (length < 0) throw new Doubt('layout', `A segment shorter than its length at ${position}`)
    if (position + 4 + length > source.size) throw new Doubt('layout', 'It ends before its picture')
    segments.push({ marker, offset: position + 4, length })
    if (marker === startOfScan) return segments
    if (segments.length > mostSegments) throw new Doubt('size', `More than ${mostSegments} segments`)
    position += 4 + length
  }
}

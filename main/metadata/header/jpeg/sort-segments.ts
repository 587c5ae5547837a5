import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import type { HeaderSegment } from './list-segments.ts'

/** The metadata of a JPEG, block by block, and the place of its frame header. */
export interface JpegBlocks {
  /** EXIF without the segment's "Exif" mark: TIFF data. */
  readonly exif: { readonly bytes: Buffer; readonly offset: number } | null
  readonly xmp: Buffer | null
  /** The pieces of extended XMP, in file order, with their own heads. */
  readonly extended: readonly Buffer[]
  /** Photoshop's image resources, of all segments together. */
  readonly photoshop: Buffer | null
  readonly frame: HeaderSegment
}

const exifMark = 'Exif\0\0'
const xmpMark = 'http://ns.adobe.com/xap/1.0/\0'
const extensionMark = 'http://ns.adobe.com/xmp/extension/\0'
const photoshopMark = 'Photoshop 3.0\0'
const markLength = 36

// Segments that hold no field, by marker and the start of their content. Every other APPn is left to ExifTool.
const known: ReadonlyMap<number, RegExp> = new Map([
  [0xe0, /^(?:JFIF|JFXX)\0/],
  [0xe2, /^(?:ICC_PROFILE|MPF)\0/],
  [0xec, /^Ducky/],
  [0xed, /^Adobe_CM/],
  [0xee, /^Adobe/]
])

/** Sorts the segments of a JPEG into its metadata blocks. Throws Doubt for blocks that are there twice, and for those only ExifTool reads. */
export function sortSegments(source: ByteSource, segments: readonly HeaderSegment[]): JpegBlocks {
  let exif: JpegBlocks['exif'] = null
  let xmp: Buffer | null = null
  let frame: HeaderSegment | null = null
  const extended: Buffer[] = []
  const photoshop: { readonly place: number; readonly bytes: Buffer }[] = []
  for (const [place, segment] of segments.entries()) {
    const { marker, offset, length } = segment
    if (isFrame(marker)) frame ??= segment
    if (marker < 0xe0 || marker > 0xef) {
      if (marker > 0xef && marker !== 0xfe) throw new Doubt('unknown-block', `Marker ${marker.toString(16)}`)
      continue
    }
    const mark = source.read(offset, Math.min(length, markLength)).toString('latin1')
    if (known.get(marker)?.test(mark) === true) continue
    // What stands after the frame header weighs differently in ExifTool's answer.
    if (frame !== null) throw new Doubt('layout', 'Metadata after the frame header')
    const without = (size: number): Buffer => source.read(offset + size, length - size)
    if (marker === 0xe1 && mark.startsWith(exifMark)) {
      if (exif !== null) throw new Doubt('repeated', 'EXIF stands in two segments')
      exif = { bytes: without(exifMark.length), offset: offset + exifMark.length }
    } else if (marker === 0xe1 && mark.startsWith(xmpMark)) {
      if (xmp !== null) throw new Doubt('repeated', 'It has two XMP packets')
      xmp = without(xmpMark.length)
    } else if (marker === 0xe1 && mark.startsWith(extensionMark)) extended.push(without(extensionMark.length))
    else if (marker === 0xed && mark.startsWith(photoshopMark)) {
      photoshop.push({ place, bytes: without(photoshopMark.length) })
    } else throw new Doubt('unknown-block', `APP${marker - 0xe0} ${JSON.stringify(mark.slice(0, 12))}`)
  }
  if (frame === null) throw new Doubt('layout', 'It has no frame header')
  return { exif, xmp, extended, photoshop: joinPhotoshop(photoshop), frame }
}

// ExifTool reads segments that follow each other as one, others as blocks of their own.
function joinPhotoshop(parts: readonly { readonly place: number; readonly bytes: Buffer }[]): Buffer | null {
  const [first] = parts
  if (first === undefined) return null
  if (parts.some(({ place }, index) => place !== first.place + index)) {
    throw new Doubt('repeated', 'Photoshop’s resources stand in two places')
  }
  return parts.length === 1 ? first.bytes : Buffer.concat(parts.map(({ bytes }) => bytes))
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

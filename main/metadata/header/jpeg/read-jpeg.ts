import type { ByteSource } from '../byte-source.ts'
import { sourceOf } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import { readExif } from '../exif/read-exif.ts'
import type { FoundMetadata, PlacedEntries } from '../found-metadata.ts'
import type { EmbeddedPreview } from '../header-result.ts'
import { readPhotoshop } from '../photoshop/read-photoshop.ts'
import type { PacketEntry } from '../xmp/read-packet.ts'
import { readPacket } from '../xmp/read-packet.ts'
import { findTrailer } from './find-trailer.ts'
import { joinExtension } from './join-extension.ts'
import type { HeaderSegment } from './list-segments.ts'
import { listSegments } from './list-segments.ts'
import type { JpegBlocks } from './sort-segments.ts'
import { sortSegments } from './sort-segments.ts'

/** Reads a JPEG up to its first scan, and its last 64 bytes. Throws Doubt wherever ExifTool might find more or something else. */
export function readJpeg(source: ByteSource): FoundMetadata {
  const blocks = sortSegments(source, listSegments(source))
  const exif = readExifBlock(blocks)
  const photoshop = blocks.photoshop === null ? { iim: null, entries: [] } : readPhotoshop(blocks.photoshop)
  const xmp = readXmp(blocks)
  const trailer = findTrailer(source)
  if (trailer !== null) throw new Doubt('unknown-block', `It ends with a block of ${trailer}`)
  return {
    format: 'JPEG',
    mime: 'image/jpeg',
    pixels: readFrame(source, blocks.frame),
    blocks: [
      { place: 'JPEG-APP1-IFD0', entries: exif.entries },
      ...xmp,
      { place: 'JPEG-APP13-Photoshop', entries: photoshop.entries }
    ],
    iim: photoshop.iim === null ? [] : [{ group: 'IPTC', place: 'JPEG-APP13-Photoshop-IPTC', raw: photoshop.iim }],
    preview: exif.preview
  }
}

function readExifBlock({ exif }: JpegBlocks): {
  readonly entries: readonly PacketEntry[]
  readonly preview: EmbeddedPreview | null
} {
  if (exif === null) return { entries: [], preview: null }
  const { entries, preview } = readExif(sourceOf(exif.bytes))
  return {
    entries,
    preview: preview === null ? null : { offset: exif.offset + preview.offset, length: preview.length }
  }
}

function readXmp({ xmp, extended }: JpegBlocks): readonly PlacedEntries[] {
  if (xmp === null) {
    if (extended.length > 0) throw new Doubt('layout', 'Extended XMP without a main packet')
    return []
  }
  const main = readPacket(xmp)
  const blocks = [{ place: 'JPEG-APP1-XMP', entries: main }]
  if (extended.length === 0) return blocks
  const guid = main.find(({ group, name }) => group === 'XMP-xmpNote' && name === 'HasExtendedXMP')?.value
  const more = readPacket(joinExtension(extended, typeof guid === 'string' ? guid : undefined))
  const twice = more.find((entry) => main.some(({ group, name }) => group === entry.group && name === entry.name))
  if (twice !== undefined) throw new Doubt('repeated', `${twice.name} stands in both parts of the XMP`)
  return [...blocks, { place: 'JPEG-APP1', entries: more }]
}

// A frame header: precision, height, width, number of components. Source: ITU-T T.81, B.2.2.
function readFrame(source: ByteSource, { offset, length }: HeaderSegment): { width: number; height: number } {
  if (length < 6) throw new Doubt('layout', 'A frame header that is too short')
  const bytes = source.read(offset, 6)
  return { width: bytes.readUInt16BE(3), height: bytes.readUInt16BE(1) }
}

import type { ByteSource } from '../byte-source.ts'
import { sourceOf } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import { readExif } from '../exif/read-exif.ts'
import type { FoundMetadata, PlacedEntries } from '../found-metadata.ts'
import type { EmbeddedPreview } from '../header-result.ts'
import { readPacket } from '../xmp/read-packet.ts'
import type { WebpChunk } from './list-webp-chunks.ts'
import { listWebpChunks } from './list-webp-chunks.ts'
import { readWebpPixels } from './read-webp-pixels.ts'

/** True for the first bytes of a WebP. */
export function isWebp(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'
}

/** Reads a WebP chunk by chunk, the picture's own passed over. Throws Doubt wherever ExifTool might find more or something else. */
export function readWebp(source: ByteSource): FoundMetadata {
  const chunks = listWebpChunks(source)
  const [exif, secondExif] = chunks.filter(({ type }) => type === 'EXIF')
  const [xmp, secondXmp] = chunks.filter(({ type }) => type === 'XMP ')
  if (secondExif !== undefined || secondXmp !== undefined) throw new Doubt('repeated', 'It has two blocks of a kind')
  const blocks: PlacedEntries[] = []
  let preview: EmbeddedPreview | null = null
  if (exif !== undefined) {
    const read = readExif(sourceOf(source.read(exif.offset, exif.length)))
    blocks.push({ place: 'RIFF-EXIF-IFD0', entries: read.entries })
    if (read.preview !== null) preview = { offset: exif.offset + read.preview.offset, length: read.preview.length }
  }
  if (xmp !== undefined) {
    blocks.push({ place: 'RIFF-XMP', entries: readPacket(source.read(xmp.offset, xmp.length)) })
  }
  return { ...nameKind(chunks), pixels: readPixels(source, chunks), blocks, iim: [], preview }
}

// As ExifTool names them: extended by the first chunk, lossless by its kind of picture.
function nameKind(chunks: readonly WebpChunk[]): Pick<FoundMetadata, 'format' | 'mime'> {
  const extended = chunks[0]?.type === 'VP8X' ? 'Extended WEBP' : 'WEBP'
  const lossless = chunks.some(({ type }) => type === 'VP8L') ? ' (lossless)' : ''
  return { format: `${extended}${lossless}`, mime: 'image/webp' }
}

function readPixels(source: ByteSource, chunks: readonly WebpChunk[]): FoundMetadata['pixels'] {
  const [first, ...others] = chunks
  if (first === undefined || others.some(({ type }) => type === 'VP8X')) {
    throw new Doubt('layout', 'Its header is not its first chunk')
  }
  return readWebpPixels(first.type, source.read(first.offset, Math.min(first.length, 10)))
}

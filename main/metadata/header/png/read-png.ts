import type { ByteSource } from '../byte-source.ts'
import { sourceOf } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import { readExif } from '../exif/read-exif.ts'
import type { FoundMetadata, PlacedEntries } from '../found-metadata.ts'
import type { EmbeddedPreview } from '../header-result.ts'
import { readPacket } from '../xmp/read-packet.ts'
import { listPngChunks } from './list-png-chunks.ts'
import { readTextChunk } from './read-text-chunk.ts'

// Chunks that hold no field; any other kind is left to ExifTool. Source: PNG specification, third edition, 11.
const plain: ReadonlySet<string> = new Set(
  'PLTE IDAT tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT tIME oFFs iDOT vpAg sTER orNT'.split(' ')
)

/** Reads a PNG chunk by chunk, the picture's own passed over. Throws Doubt wherever ExifTool might find more or something else. */
export function readPng(source: ByteSource): FoundMetadata {
  let header: Buffer | null = null
  let preview: EmbeddedPreview | null = null
  const blocks: PlacedEntries[] = []
  const once = (place: string): void => {
    if (blocks.some((block) => block.place === place)) throw new Doubt('repeated', `${place} stands there twice`)
  }
  for (const { type, offset, length } of listPngChunks(source)) {
    if (type === 'IHDR') header = source.read(offset, length)
    else if (type === 'eXIf') {
      once('PNG-IFD0')
      const exif = readExif(sourceOf(source.read(offset, length)))
      blocks.push({ place: 'PNG-IFD0', entries: exif.entries })
      if (exif.preview !== null) preview = { offset: offset + exif.preview.offset, length: exif.preview.length }
    } else if (type === 'iTXt' || type === 'tEXt' || type === 'zTXt') {
      const packet = readTextChunk(type, source.read(offset, length))
      if (packet === null) continue
      once('PNG-XMP')
      blocks.push({ place: 'PNG-XMP', entries: readPacket(packet) })
    } else if (!plain.has(type) && type !== 'IEND')
      throw new Doubt('unknown-block', `The chunk ${JSON.stringify(type)}`)
  }
  if (header === null || header.length !== 13) throw new Doubt('layout', 'It has no header')
  const pixels = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) }
  return { format: 'PNG', mime: 'image/png', pixels, blocks, iim: [], preview }
}

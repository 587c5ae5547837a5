import { sourceOf } from '../byte-source.ts'
import { listPngChunks } from '../png/list-png-chunks.ts'
import { readTextChunk } from '../png/read-text-chunk.ts'
import { listWebpChunks } from '../webp/list-webp-chunks.ts'
import { listTiffFacts } from './list-tiff-facts.ts'
import { listXmpFacts } from './list-xmp-facts.ts'
import { WholeFacts } from './whole-facts.ts'

/** Everything a PNG says and holds: EXIF entry by entry, XMP path by path, every other chunk by its bytes and in its order. */
export function listPngFacts(file: Buffer): WholeFacts {
  const facts = new WholeFacts()
  const source = sourceOf(file)
  for (const { type, offset, length } of listPngChunks(source)) {
    const bytes = source.read(offset, length)
    const packet = type === 'iTXt' ? findPacket(bytes) : null
    if (type === 'eXIf') listTiffFacts(facts, sourceOf(bytes))
    else if (packet !== null) addPacket(facts, packet)
    else {
      // With its checksum: a wrong one stays wrong.
      const value = source.read(offset, length + 4)
      facts.add(type, { part: type === 'IDAT' ? 'image' : 'segment', group: 'PNG', name: type, value })
    }
  }
  return facts
}

/** The same of a WebP. The extended header's marks of EXIF and XMP follow from these blocks. */
export function listWebpFacts(file: Buffer): WholeFacts {
  const facts = new WholeFacts()
  const source = sourceOf(file)
  for (const { type, offset, length } of listWebpChunks(source)) {
    const bytes = source.read(offset, length)
    if (type === 'EXIF') listTiffFacts(facts, sourceOf(bytes))
    else if (type === 'XMP ') addPacket(facts, bytes)
    else {
      const value = type === 'VP8X' ? withoutMarks(bytes) : bytes
      facts.add(type, { part: type === 'VP8X' ? 'segment' : 'image', group: 'WEBP', name: type, value })
    }
  }
  return facts
}

function findPacket(bytes: Buffer): Buffer | null {
  return bytes.toString('latin1', 0, 18) === 'XML:com.adobe.xmp\0' ? readTextChunk('iTXt', bytes) : null
}

function addPacket(facts: WholeFacts, packet: Buffer): void {
  facts.add('packet', { part: 'xmp', group: 'XMP', name: 'packet', value: 'present' })
  listXmpFacts(facts, packet)
}

const exifAndXmp = 0b1100

function withoutMarks(header: Buffer): Buffer {
  const bytes = Buffer.from(header)
  if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(0) & ~exifAndXmp & 0xff, 0)
  return bytes
}

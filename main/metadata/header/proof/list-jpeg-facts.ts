import { splitJpeg } from '../../writer/jpeg-segments.ts'
import { sourceOf } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import { findTrailer } from '../jpeg/find-trailer.ts'
import { joinExtension } from '../jpeg/join-extension.ts'
import { listPhotoshopFacts } from './list-photoshop-facts.ts'
import { listTiffFacts } from './list-tiff-facts.ts'
import { listXmpFacts } from './list-xmp-facts.ts'
import { settlePictures } from './settle-pictures.ts'
import { WholeFacts } from './whole-facts.ts'

const marks = {
  exif: 'Exif\0\0',
  xmp: 'http://ns.adobe.com/xap/1.0/\0',
  extension: 'http://ns.adobe.com/xmp/extension/\0',
  photoshop: 'Photoshop 3.0\0',
  pictures: 'MPF\0'
} as const

type Mark = keyof typeof marks

const markers: Readonly<Record<Mark, number>> = {
  exif: 0xe1,
  xmp: 0xe1,
  extension: 0xe1,
  photoshop: 0xed,
  pictures: 0xe2
}

/**
 * Everything a JPEG says and holds: each segment, the scans and what follows them by their bytes; EXIF entry by entry, XMP path by path, IIM
 * dataset by dataset, Photoshop's resources one by one. Throws Doubt where a part cannot be taken apart beyond doubt.
 */
export function listJpegFacts(file: Buffer): WholeFacts {
  const parts = splitJpeg(file)
  if (parts === null) throw new Doubt('layout', 'It is no whole JPEG')
  const trailer = findTrailer(sourceOf(file))
  if (trailer !== null) throw new Doubt('unknown-block', `It ends with a block of ${trailer}`)
  const facts = new WholeFacts()
  const found: Record<Mark, Buffer[]> = { exif: [], xmp: [], extension: [], photoshop: [], pictures: [] }
  const trailerAt = file.length - parts.trailer.length
  let others = 0
  let place = 2
  for (const { marker, bytes } of parts.segments) {
    const content = bytes.subarray(4)
    const mark = findMark(marker, content)
    if (mark === 'pictures')
      found.pictures.push(settlePictures(content.subarray(marks.pictures.length), place + 8, trailerAt))
    else if (mark !== null) found[mark].push(content.subarray(marks[mark].length))
    else {
      others += 1
      const name = `FF${marker.toString(16).toUpperCase()}`
      facts.add(`${others} ${name}`, { part: marker === 0xda ? 'image' : 'segment', group: 'JPEG', name, value: bytes })
    }
    place += bytes.length
  }
  facts.add('trailer', { part: 'image', group: 'JPEG', name: 'trailer', value: parts.trailer })
  listMetadata(facts, found)
  return facts
}

function findMark(marker: number, content: Buffer): Mark | null {
  const start = content.toString('latin1', 0, 40)
  const names: readonly Mark[] = ['exif', 'xmp', 'extension', 'photoshop', 'pictures']
  return names.find((name) => markers[name] === marker && start.startsWith(marks[name])) ?? null
}

function listMetadata(facts: WholeFacts, { exif, xmp, extension, photoshop, pictures }: Record<Mark, Buffer[]>): void {
  const [block, secondBlock] = exif
  const [packet, secondPacket] = xmp
  if (secondBlock !== undefined || secondPacket !== undefined)
    throw new Doubt('repeated', 'It has two blocks of a kind')
  if (block !== undefined) listTiffFacts(facts, sourceOf(block))
  if (packet !== undefined) {
    facts.add('packet', { part: 'xmp', group: 'XMP', name: 'packet', value: 'present' })
    listXmpFacts(facts, packet)
  }
  const [piece] = extension
  if (piece !== undefined) listXmpFacts(facts, joinExtension(extension, piece.toString('latin1', 0, 32)))
  // Segments of Photoshop's that do not follow each other read as one would: resource after resource.
  if (photoshop.length > 0) listPhotoshopFacts(facts, Buffer.concat(photoshop))
  for (const bytes of pictures) facts.add('pictures', { part: 'segment', group: 'MPF', name: 'pictures', value: bytes })
}

import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import { readMainEntries, requireNothingInside } from '../exif/read-exif.ts'
import type { Ifd, TiffData } from '../exif/read-ifd.ts'
import { openTiff, readIfd, readNumber, readValueBytes } from '../exif/read-ifd.ts'
import type { FoundMetadata, PlacedEntries, PlacedIim } from '../found-metadata.ts'
import { readPhotoshop, requireIim } from '../photoshop/read-photoshop.ts'
import { readPacket } from '../xmp/read-packet.ts'

const xmp = 0x02bc
const iim = 0x83bb
const photoshop = 0x8649
const blockTypes: ReadonlySet<number> = new Set([1, 4, 7])

// Compressions of plain TIFF; others are how ExifTool tells cameras' raw files. Source: TIFF 6.0 and its supplements.
const compressions: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8, 32773])

/** True for the first bytes of a TIFF that is not Canon's raw format. */
export function isTiff(head: Buffer): boolean {
  const order = head.toString('latin1', 0, 4)
  return (order === 'II*\0' || order === 'MM\0*') && head.toString('latin1', 8, 10) !== 'CR'
}

/** Reads a TIFF of one picture. Throws Doubt wherever ExifTool might find more or something else: several pictures, raw files, inner directories. */
export function readTiff(source: ByteSource): FoundMetadata {
  const { data, first } = openTiff(source)
  const main = readIfd(data, first)
  if (main.next !== 0) throw new Doubt('layout', 'It holds more than one picture')
  requireNothingInside({
    ...main,
    entries: main.entries.filter(({ id }) => id !== xmp && id !== iim && id !== photoshop)
  })
  const pixels = readPixels(data, main)
  const blocks: PlacedEntries[] = [{ place: 'TIFF-IFD0', entries: readMainEntries(data, main) }]
  const packet = readBlock(data, main, xmp)
  if (packet !== null) blocks.push({ place: 'TIFF-IFD0-XMP', entries: readPacket(packet) })
  const resources = readBlock(data, main, photoshop)
  const { iim: second, entries } = resources === null ? { iim: null, entries: [] } : readPhotoshop(resources)
  blocks.push({ place: 'TIFF-IFD0-Photoshop', entries })
  const own = readBlock(data, main, iim)
  return { format: 'TIFF', mime: 'image/tiff', pixels, blocks, iim: nameBlocks(own, second), preview: null }
}

function readBlock(data: TiffData, { entries }: Ifd, id: number): Buffer | null {
  const entry = entries.find((candidate) => candidate.id === id)
  if (entry === undefined) return null
  if (!blockTypes.has(entry.type)) throw new Doubt('value', `The block 0x${id.toString(16)} is of type ${entry.type}`)
  return readValueBytes(data, entry)
}

// The block of its own is the standard one; the one among Photoshop's resources counts as a second.
function nameBlocks(own: Buffer | null, second: Buffer | null): readonly PlacedIim[] {
  if (own === null) {
    if (second !== null) throw new Doubt('layout', 'IIM stands only among Photoshop’s resources')
    return []
  }
  const standard = { group: 'IPTC', place: 'TIFF-IFD0-IPTC', raw: requireIim(own) }
  return second === null ? [standard] : [standard, { group: 'IPTC2', place: 'TIFF-IFD0-Photoshop-IPTC', raw: second }]
}

function readPixels(data: TiffData, { entries }: Ifd): { readonly width: number; readonly height: number } {
  const read = (id: number): number | undefined => {
    const entry = entries.find((candidate) => candidate.id === id)
    return entry === undefined ? undefined : readNumber(data, entry)
  }
  const [width, height, compression = 1, kind = 0] = [0x0100, 0x0101, 0x0103, 0x00fe].map(read)
  if (width === undefined || height === undefined || kind !== 0 || !compressions.has(compression)) {
    throw new Doubt('format', 'It is not a plain picture')
  }
  return { width, height }
}

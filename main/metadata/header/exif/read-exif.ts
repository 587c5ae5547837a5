import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import type { EmbeddedPreview } from '../header-result.ts'
import type { PacketEntry } from '../xmp/read-packet.ts'
import type { ExifTag } from './exif-tags.ts'
import { exifTags, mainTags } from './exif-tags.ts'
import { readExifText } from './exif-text.ts'
import type { Ifd, IfdEntry, TiffData } from './read-ifd.ts'
import { openTiff, readIfd, readNumber, readValueBytes } from './read-ifd.ts'

/** What an EXIF block says: the field table's tags, and where its thumbnail lies, counted from the block's start. */
export interface ExifRead {
  readonly entries: readonly PacketEntry[]
  readonly preview: EmbeddedPreview | null
}

const exifPointer = 0x8769
const orientation = 0x0112
const thumbnailOffset = 0x0201
const thumbnailLength = 0x0202

// Directories and blocks inside EXIF that ExifTool opens and where fields may stand: sub-images, XMP, IIM, Photoshop's and vendors' own.
const opened: ReadonlySet<number> = new Set([
  0x014a, 0x0190, 0x02bc, 0x8290, 0x83bb, 0x8568, 0x8606, 0x8649, 0x888a, 0xc519, 0xc51b, 0xc612, 0xc634, 0xc68c,
  0xc6f5, 0xc7d5, 0xcd41, 0xcea1
])
// Photoshop's raw files put text there that names its own tag.
const ownNamed = 0xf000

/** Reads an EXIF block: its first directory, the EXIF directory, and the thumbnail's. Throws Doubt where ExifTool would warn or look further. */
export function readExif(source: ByteSource): ExifRead {
  const { data, first } = openTiff(source)
  const main = readIfd(data, first)
  requireNothingInside(main)
  return { entries: readMainEntries(data, main), preview: main.next === 0 ? null : readThumbnail(data, main.next) }
}

// Directories without fields: they only have to be sound.
const plainDirectories: ReadonlySet<number> = new Set([0x8825, 0xa005])

/** The field table's tags in a first directory and in the EXIF directory it points to. */
export function readMainEntries(data: TiffData, main: Ifd): readonly PacketEntry[] {
  const pointer = main.entries.find(({ id }) => id === exifPointer)
  const entries = [...readTags(data, main, mainTags), ...readOrientation(data, main)]
  requireSound(data, main)
  if (pointer === undefined) return entries
  const exif = readIfd(data, readNumber(data, pointer))
  requireNothingInside(exif)
  requireSound(data, exif)
  if (exif.entries.some(({ id }) => id === exifPointer)) throw new Doubt('layout', 'A directory that leads to itself')
  return [...entries, ...readTags(data, exif, exifTags)]
}

/** Refuses a directory that leads to blocks or directories where ExifTool finds more. */
export function requireNothingInside({ entries }: Ifd): void {
  const block = entries.find(({ id }) => opened.has(id) || id > ownNamed)
  if (block !== undefined) throw new Doubt('unknown-block', `EXIF holds a block 0x${block.id.toString(16)}`)
}

function requireSound(data: TiffData, { entries }: Ifd): void {
  for (const entry of entries) {
    if (plainDirectories.has(entry.id)) requireNothingInside(readIfd(data, readNumber(data, entry)))
  }
}

function readTags(data: TiffData, { entries }: Ifd, wanted: ReadonlyMap<number, ExifTag>): readonly PacketEntry[] {
  return entries.flatMap((entry) => {
    const tag = wanted.get(entry.id)
    if (tag === undefined) return []
    if (tag.form === null || entry.type !== 2) throw new Doubt('value', `${tag.name} is of type ${entry.type}`)
    return [{ group: tag.group, name: tag.name, value: readExifText(readValueBytes(data, entry), tag.form) }]
  })
}

function readOrientation(data: TiffData, { entries }: Ifd): readonly PacketEntry[] {
  const entry = entries.find(({ id }) => id === orientation)
  return entry === undefined
    ? []
    : [{ group: 'IFD0', name: 'Orientation', value: String(readShortNumber(data, entry)) }]
}

function readShortNumber(data: TiffData, entry: IfdEntry): number {
  if (entry.type !== 3) throw new Doubt('value', 'The orientation is no SHORT')
  return readNumber(data, entry)
}

function readThumbnail(data: TiffData, start: number): EmbeddedPreview | null {
  const directory = readIfd(data, start)
  requireNothingInside(directory)
  if (directory.next !== 0 || directory.entries.some(({ id }) => id === exifPointer)) {
    throw new Doubt('layout', 'EXIF has more than two directories')
  }
  const [offset, length] = [thumbnailOffset, thumbnailLength].map((id) => {
    const entry = directory.entries.find((candidate) => candidate.id === id)
    return entry === undefined ? 0 : readNumber(data, entry)
  })
  if (offset === undefined || length === undefined || offset === 0 || length < 4) return null
  if (offset + length > data.source.size) return null
  const start4 = data.source.read(offset, 2)
  return start4[0] === 0xff && start4[1] === 0xd8 ? { offset, length } : null
}

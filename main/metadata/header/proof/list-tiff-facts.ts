import { createHash } from 'node:crypto'
import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import { exifTags, mainTags } from '../exif/exif-tags.ts'
import type { Ifd, IfdEntry, TiffData } from '../exif/read-ifd.ts'
import { openTiff, readIfd, readNumbers, readValueBytes } from '../exif/read-ifd.ts'
import type { WholeFacts } from './whole-facts.ts'

// Entries that lead to directories, by number. Sources: TIFF 6.0, Exif 3.0.
const directories: ReadonlyMap<number, string> = new Map([
  [0x8769, 'ExifIFD'],
  [0x8825, 'GPS'],
  [0xa005, 'InteropIFD'],
  [0x014a, 'SubIFD']
])
// Entries that say where picture data lies, with those that say how long it is: strips, tiles, a JPEG.
const pictures: ReadonlyMap<number, number> = new Map([
  [0x0111, 0x0117],
  [0x0144, 0x0145],
  [0x0201, 0x0202]
])
const mostDirectories = 60

/** What is told of an entry in a way of its own instead of by its bytes; true where it was. */
export type TellEntry = (directory: string, id: number, bytes: () => Buffer) => boolean

/** Lists every entry of every directory in TIFF data, and the picture data they point to. `tell` may take entries over. */
export function listTiffFacts(facts: WholeFacts, source: ByteSource, tell: TellEntry = () => false): void {
  const { data, first } = openTiff(source)
  facts.add('order', { part: 'exif', group: 'File', name: 'ExifByteOrder', value: data.littleEndian ? 'II' : 'MM' })
  const seen = new Set<number>()
  const visit = (name: string, start: number): void => {
    if (seen.has(start) || seen.size >= mostDirectories) throw new Doubt('layout', 'Directories lead in circles')
    seen.add(start)
    const directory = readIfd(data, start)
    listDirectory({ facts, data, name, directory, tell })
    for (const entry of directory.entries) {
      const inner = directories.get(entry.id)
      if (inner === undefined) continue
      const places = readNumbers(data, entry)
      for (const [index, place] of places.entries()) visit(places.length === 1 ? inner : `${inner}${index}`, place)
    }
    const number = /^IFD(\d+)$/.exec(name)?.[1]
    if (directory.next !== 0 && number !== undefined) visit(`IFD${Number(number) + 1}`, directory.next)
  }
  visit('IFD0', first)
}

interface DirectoryToList {
  readonly facts: WholeFacts
  readonly data: TiffData
  readonly name: string
  readonly directory: Ifd
  readonly tell: TellEntry
}

function listDirectory({ facts, data, name, directory, tell }: DirectoryToList): void {
  for (const entry of directory.entries) {
    if (tell(name, entry.id, () => readValueBytes(data, entry))) continue
    const path = `${name}/0x${entry.id.toString(16).padStart(4, '0')}`
    const lengths = pictures.get(entry.id)
    const value = directories.has(entry.id)
      ? 'directory'
      : lengths === undefined
        ? Buffer.concat([Buffer.from(`${entry.type}:${entry.count}:`), readValueBytes(data, entry)])
        : readPicture(
            data,
            entry,
            directory.entries.find(({ id }) => id === lengths)
          )
    facts.add(path, { part: 'exif', group: name, name: nameEntry(name, entry.id), value })
  }
}

function nameEntry(directory: string, id: number): string {
  const tags = directory === 'IFD0' ? mainTags : directory === 'ExifIFD' ? exifTags : undefined
  return tags?.get(id)?.name ?? `0x${id.toString(16).padStart(4, '0')}`
}

// Where the data lies changes with every write; what it is must not. Its hash stands for it: pictures are large.
function readPicture(data: TiffData, offsets: IfdEntry, lengths: IfdEntry | undefined): string {
  if (lengths === undefined) throw new Doubt('layout', 'Picture data without a length')
  const places = readNumbers(data, offsets)
  const sizes = readNumbers(data, lengths)
  if (places.length !== sizes.length) throw new Doubt('layout', 'Picture data without lengths')
  const hash = createHash('sha256')
  for (const [index, place] of places.entries()) hash.update(data.source.read(place, sizes[index] ?? 0))
  return `${places.length} parts ${hash.digest('hex')}`
}

import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'

/** One entry of an IFD: tag number, TIFF type and count; `offset` is where its value lies in the EXIF or TIFF data, `bytes` their number. */
export interface IfdEntry {
  readonly id: number
  readonly type: number
  readonly count: number
  readonly offset: number
  readonly bytes: number
}

/** An image file directory, and where the next one is (0: nowhere). */
export interface Ifd {
  readonly entries: readonly IfdEntry[]
  readonly next: number
}

/** TIFF data: its bytes from its own start, and its byte order. */
export interface TiffData {
  readonly source: ByteSource
  readonly littleEndian: boolean
}

// Bytes of one value of each TIFF type, by type number; 129 is Exif 3.0's UTF-8. Sources: TIFF 6.0, section 2; Exif 3.0, 4.6.2.
const typeBytes: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [6, 1],
  [7, 1],
  [8, 2],
  [9, 4],
  [10, 8],
  [11, 4],
  [12, 8],
  [13, 4],
  [129, 1]
])

type ReadNumberAt = (bytes: Buffer, index: number, littleEndian: boolean) => number

const numberReaders: ReadonlyMap<number, ReadNumberAt> = new Map<number, ReadNumberAt>([
  [1, (bytes, index) => bytes.readUInt8(index)],
  [3, (bytes, index, littleEndian) => readShort(bytes, 2 * index, littleEndian)],
  [4, (bytes, index, littleEndian) => readLong(bytes, 4 * index, littleEndian)],
  [13, (bytes, index, littleEndian) => readLong(bytes, 4 * index, littleEndian)]
])

const mostEntries = 400
const mostNumbers = 1_000_000

/** TIFF data and the place of its first IFD. Throws Doubt where it is not plain TIFF. */
export function openTiff(source: ByteSource): { readonly data: TiffData; readonly first: number } {
  const head = source.read(0, 8)
  const order = head.toString('latin1', 0, 4)
  const littleEndian = order === 'II*\0'
  if (!littleEndian && order !== 'MM\0*') throw new Doubt('layout', 'It is no plain TIFF')
  const first = littleEndian ? head.readUInt32LE(4) : head.readUInt32BE(4)
  if (first < 8) throw new Doubt('layout', 'Its first directory lies in its header')
  return { data: { source, littleEndian }, first }
}

/**
 * The directory at a place. Throws Doubt where an entry is one ExifTool warns of: an unknown type, a tag twice, or a value outside the
 * data, in its header or over the directory itself.
 */
export function readIfd({ source, littleEndian }: TiffData, start: number): Ifd {
  const count = readShort(source.read(start, 2), 0, littleEndian)
  if (count === 0 || count > mostEntries) throw new Doubt('layout', `A directory of ${count} entries`)
  const end = start + 2 + 12 * count
  const bytes = source.read(start + 2, 12 * count)
  const entries: IfdEntry[] = []
  const seen = new Set<number>()
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes.subarray(12 * index, 12 * index + 12), start + 2 + 12 * index + 8, littleEndian)
    if (seen.has(entry.id)) throw new Doubt('repeated', `Tag 0x${entry.id.toString(16)} twice in a directory`)
    seen.add(entry.id)
    requirePlace(entry, { start, end: end + 4, size: source.size })
    entries.push(entry)
  }
  // Some writers leave out the pointer to the next directory at the end of the data.
  const next = end === source.size ? 0 : readLong(source.read(end, 4), 0, littleEndian)
  return { entries, next }
}

function readEntry(bytes: Buffer, inline: number, littleEndian: boolean): IfdEntry {
  const type = readShort(bytes, 2, littleEndian)
  const count = readLong(bytes, 4, littleEndian)
  const each = typeBytes.get(type)
  if (each === undefined) throw new Doubt('layout', `A value of type ${type}`)
  const length = each * count
  const offset = length > 4 ? readLong(bytes, 8, littleEndian) : inline
  return { id: readShort(bytes, 0, littleEndian), type, count, offset, bytes: length }
}

function requirePlace(
  { id, offset, bytes }: IfdEntry,
  directory: { readonly start: number; readonly end: number; readonly size: number }
): void {
  if (bytes <= 4) return
  const { start, end, size } = directory
  if (offset < 8 || offset + bytes > size || (offset < end && offset + bytes > start)) {
    throw new Doubt('layout', `The value of tag 0x${id.toString(16)} lies in an impossible place`)
  }
}

/** The bytes of an entry's value. */
export function readValueBytes({ source }: TiffData, { offset, bytes }: IfdEntry): Buffer {
  return source.read(offset, bytes)
}

/** The one number an entry holds. Throws Doubt where it holds something else. */
export function readNumber(data: TiffData, entry: IfdEntry): number {
  const [number, second] = readNumbers(data, entry)
  if (number === undefined || second !== undefined) {
    throw new Doubt('value', `Tag 0x${entry.id.toString(16)} holds ${entry.count} numbers`)
  }
  return number
}

/** The numbers an entry holds, of type BYTE, SHORT, LONG or IFD. Throws Doubt where they are of another type. */
export function readNumbers(data: TiffData, entry: IfdEntry): readonly number[] {
  if (entry.count > mostNumbers) throw new Doubt('size', `Tag 0x${entry.id.toString(16)} holds ${entry.count} numbers`)
  const bytes = readValueBytes(data, entry)
  const readAt = numberReaders.get(entry.type)
  if (readAt === undefined) throw new Doubt('value', `Tag 0x${entry.id.toString(16)} is no number`)
  return Array.from({ length: entry.count }, (_none, index) => readAt(bytes, index, data.littleEndian))
}

function readShort(bytes: Buffer, at: number, littleEndian: boolean): number {
  return littleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
}

function readLong(bytes: Buffer, at: number, littleEndian: boolean): number {
  return littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
}

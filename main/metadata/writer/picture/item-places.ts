import { ByteReader } from './byte-reader.ts'
import type { Box } from './read-boxes.ts'

// The standard has 0, 4 and 8 only; a table of other sizes is no table.
const numberSizes: ReadonlySet<number> = new Set([0, 4, 8])

/**
 * The bytes of every item of a "meta" box, extent by extent, from the file or from its "idat". Null where an extent leads out of it, or is
 * built from other items, or where the table cannot be read. Source: ISO/IEC 14496-12, 8.11.3.
 */
export function readItemPlaces(file: Buffer, boxes: readonly Box[]): ReadonlyMap<number, readonly Buffer[]> | null {
  const content = boxes.find(({ type }) => type === 'iloc')?.content
  if (content === undefined) return new Map()
  const idat = boxes.find(({ type }) => type === 'idat')?.content ?? Buffer.alloc(0)
  const reader = new ByteReader(content)
  const version = reader.number(1)
  reader.number(3)
  const [offsetAndLength, baseAndIndex] = [reader.number(1), reader.number(1)]
  const sizes = {
    offset: offsetAndLength >> 4,
    length: offsetAndLength & 15,
    base: baseAndIndex >> 4,
    index: version > 0 ? baseAndIndex & 15 : 0
  }
  if (!Object.values(sizes).every((size) => numberSizes.has(size))) return null
  const places = new Map<number, readonly Buffer[]>()
  const count = reader.number(version < 2 ? 2 : 4)
  for (let item = 0; item < count && !reader.isPast; item += 1) {
    const id = reader.number(version < 2 ? 2 : 4)
    const method = version > 0 ? reader.number(2) & 15 : 0
    // Data in another file is nobody's to read.
    const isElsewhere = reader.number(2) !== 0
    const extents = readExtents(reader, sizes)
    const source = method === 0 ? file : method === 1 ? idat : null
    const parts = source === null || isElsewhere ? null : takeExtents(source, extents)
    if (parts === null) return null
    places.set(id, parts)
  }
  return reader.isPast ? null : places
}

interface Extent {
  readonly offset: number
  readonly length: number
}

function readExtents(
  reader: ByteReader,
  sizes: { readonly offset: number; readonly length: number; readonly base: number; readonly index: number }
): readonly Extent[] {
  const base = reader.number(sizes.base)
  // Extents without any size take no room in the table, so that any number of them could be claimed: one says as much.
  const takesRoom = sizes.index + sizes.offset + sizes.length > 0
  const count = Math.min(reader.number(2), takesRoom ? Number.POSITIVE_INFINITY : 1)
  const extents: Extent[] = []
  for (let extent = 0; extent < count && !reader.isPast; extent += 1) {
    reader.number(sizes.index)
    extents.push({ offset: base + reader.number(sizes.offset), length: reader.number(sizes.length) })
  }
  return extents
}

// Length 0 means all there is. Source: ISO/IEC 14496-12, 8.11.3.1.
function takeExtents(source: Buffer, extents: readonly Extent[]): readonly Buffer[] | null {
  const parts = extents.map(({ offset, length }) =>
    source.subarray(offset, length === 0 ? source.length : offset + length)
  )
  return parts.every((part, index) => part.length === extents[index]?.length || extents[index]?.length === 0)
    ? parts
    : null
}

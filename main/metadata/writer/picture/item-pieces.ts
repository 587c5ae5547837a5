import { ByteReader } from './byte-reader.ts'
import { readItemPlaces } from './item-places.ts'
import type { Piece } from './picture-pieces.ts'
import { makeFact } from './picture-pieces.ts'
import type { Box } from './read-boxes.ts'
import { readBoxes } from './read-boxes.ts'

interface Item {
  readonly id: number
  readonly type: string
  readonly isMetadata: boolean
  readonly entry: Buffer
}

// Told item by item below, or holding their bytes.
const taken: ReadonlySet<string> = new Set(['iloc', 'iinf', 'iref', 'idat'])

/**
 * The pictures of a HEIC or AVIF: each item but EXIF and XMP with its description and its bytes, how they hang together, and the other boxes
 * (properties, primary item, groups) as they are. Null where something leads out of the file.
 */
export function listItemPieces(file: Buffer, meta: Box): readonly Piece[] | null {
  // "meta" is a full box: version and flags stand before what it holds.
  const boxes = readBoxes(meta.content.subarray(4))
  const [places, infos] = boxes === null ? [null, null] : [readItemPlaces(file, boxes), readItems(boxes)]
  if (boxes === null || places === null || infos === null) return null
  const pictures = infos.filter(({ isMetadata }) => !isMetadata)
  const pieces: Piece[] = boxes
    .filter(({ type }) => !taken.has(type))
    .map(({ type, content }) => ({ what: `box meta/${type.trim()}`, bytes: content }))
  for (const { id, type, entry } of pictures) {
    pieces.push({ what: `the description of item ${id} (${type})`, bytes: entry })
    for (const [index, bytes] of (places.get(id) ?? []).entries())
      pieces.push({ what: `item ${id} (${type}), part ${index + 1}`, bytes })
  }
  const references = listReferences(boxes, new Set(pictures.map(({ id }) => id)))
  return references === null ? null : [...pieces, ...references]
}

function readItems(boxes: readonly Box[]): readonly Item[] | null {
  const content = boxes.find(({ type }) => type === 'iinf')?.content
  if (content === undefined) return []
  const version = new ByteReader(content).number(1)
  const entries = readBoxes(content.subarray(version === 0 ? 6 : 8))
  if (entries === null) return null
  return entries.map(({ content: entry }) => readItem(entry))
}

function readItem(entry: Buffer): Item {
  const reader = new ByteReader(entry)
  const version = reader.number(1)
  reader.number(3)
  const id = reader.number(version === 3 ? 4 : 2)
  reader.number(2)
  const type = version < 2 ? 'old' : reader.code()
  reader.text()
  const isMetadata = type === 'Exif' || (type === 'mime' && reader.text() === 'application/rdf+xml')
  return { id, type, isMetadata, entry }
}

// References from EXIF and XMP to the picture they describe come and go with them.
function listReferences(boxes: readonly Box[], pictures: ReadonlySet<number>): readonly Piece[] | null {
  const content = boxes.find(({ type }) => type === 'iref')?.content
  if (content === undefined) return []
  const idSize = new ByteReader(content).number(1) === 0 ? 2 : 4
  const references = readBoxes(content.subarray(4))
  if (references === null) return null
  return references.flatMap(({ type, content: bytes }) => {
    const from = new ByteReader(bytes).number(idSize)
    return pictures.has(from) ? [makeFact(`the ${type} references of item ${from}`, bytes.toString('hex'))] : []
  })
}

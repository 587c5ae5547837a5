import type { Picture, Piece } from './picture-pieces.ts'
import { makeFact } from './picture-pieces.ts'
import type { TiffEntry, TiffFolder } from './tiff-folders.ts'
import { readTiffFolders } from './tiff-folders.ts'

// Metadata an edit may plan, and the folders that hold more; these are compared tag by tag. Caption, byline, copyright, XMP, IIM, Photoshop's
// resources, EXIF, GPS.
const metadataTags: ReadonlySet<number> = new Set([0x010e, 0x013b, 0x8298, 0x02bc, 0x83bb, 0x8649, 0x8769, 0x8825])
// Where things lie: free room, strips, tiles, folders, a JPEG.
const offsetTags: ReadonlySet<number> = new Set([0x0120, 0x0121, 0x0111, 0x0144, 0x014a, 0x0201])
const imageData: readonly (readonly [what: string, offsets: number, sizes: number])[] = [
  ['strip', 0x0111, 0x0117],
  ['tile', 0x0144, 0x0145],
  ['JPEG', 0x0201, 0x0202]
]

/**
 * A TIFF's (and so a DNG's) folders: every tag that describes the picture, and its strips, tiles and embedded JPEGs, wherever they lie in the
 * file. Null where a folder or image data leads out of the file. Source: TIFF 6.0, 2; DNG 1.7.
 */
export function listTiffPieces(file: Buffer): Picture | null {
  const folders = readTiffFolders(file)
  if (folders === null) return null
  const pieces = folders.map((folder) => listFolderPieces(file, folder))
  const whole = pieces.filter((list) => list !== null)
  if (whole.length !== pieces.length) return null
  return { pieces: [makeFact('the byte order', file.toString('latin1', 0, 2)), ...whole.flat()] }
}

function listFolderPieces(file: Buffer, { name, entries }: TiffFolder): readonly Piece[] | null {
  const pieces: Piece[] = []
  for (const { tag, type, count, bytes } of entries) {
    if (metadataTags.has(tag) || offsetTags.has(tag)) continue
    pieces.push(makeFact(`${name}: the form of tag ${tag}`, `${tag} ${type} ${count}`), {
      what: `${name}: tag ${tag}`,
      bytes
    })
  }
  for (const [what, offsets, sizes] of imageData) {
    const data = listData(file, find(entries, offsets), find(entries, sizes))
    if (data === null) return null
    pieces.push(...data.map((bytes, index) => ({ what: `${name}: ${what} ${index + 1}`, bytes })))
  }
  return pieces
}

function find(entries: readonly TiffEntry[], tag: number): readonly number[] {
  return entries.find((entry) => entry.tag === tag)?.numbers ?? []
}

function listData(file: Buffer, offsets: readonly number[], sizes: readonly number[]): readonly Buffer[] | null {
  if (offsets.length !== sizes.length) return null
  const data = offsets.map((offset, index) => file.subarray(offset, offset + (sizes[index] ?? 0)))
  return data.every((bytes, index) => bytes.length === sizes[index]) ? data : null
}

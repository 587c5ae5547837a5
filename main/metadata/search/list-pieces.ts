import type { ByteSource } from '../header/byte-source.ts'
import { Doubt } from '../header/doubt.ts'
import { listSegments } from '../header/jpeg/list-segments.ts'
import { isPng, listPngChunks } from '../header/png/list-png-chunks.ts'

/** A stretch of a file in which words may stand: before or between the picture's data, or after its end. */
export interface FilePiece {
  readonly part: 'metadata' | 'trailer'
  readonly start: number
  readonly end: number
}

const window = 1024 * 1024
const endOfImage = Buffer.from([0xff, 0xd9])

/** The stretches of a file that are not known to be picture data; the whole file where its form is not known. */
export function listPieces(source: ByteSource): readonly FilePiece[] {
  try {
    const head = source.read(0, Math.min(8, source.size))
    if (isPng(head)) return listPngPieces(source)
    if (head[0] === 0xff && head[1] === 0xd8) return listJpegPieces(source)
  } catch (error) {
    if (!(error instanceof Doubt)) throw error
  }
  return [{ part: 'metadata', start: 0, end: source.size }]
}

function listJpegPieces(source: ByteSource): readonly FilePiece[] {
  const scan = listSegments(source).at(-1)
  if (scan === undefined) return []
  // In the scans an FF is followed by 00 or a restart; an end mark among the tables between two scans only makes more to be searched.
  const after = findBytes(source, endOfImage, scan.offset + scan.length)
  const begin: FilePiece = { part: 'metadata', start: 0, end: scan.offset }
  return after === null ? [begin] : [begin, { part: 'trailer', start: after + endOfImage.length, end: source.size }]
}

function listPngPieces(source: ByteSource): readonly FilePiece[] {
  return listPngChunks(source)
    .filter(({ type }) => type !== 'IDAT')
    .map(({ offset, length }) => ({ part: 'metadata', start: offset, end: offset + length }))
}

function findBytes(source: ByteSource, wanted: Buffer, from: number): number | null {
  for (let start = from; start < source.size; start += window) {
    const length = Math.min(window + wanted.length - 1, source.size - start)
    const at = source.read(start, length).indexOf(wanted)
    if (at >= 0) return start + at
  }
  return null
}

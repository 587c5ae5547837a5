import { hash } from 'node:crypto'
import type { PlainJpeg } from './find-plain-jpeg.ts'
import { findPlainJpeg } from './find-plain-jpeg.ts'

/** What the desk finds out about a file by itself, all of the same bytes. */
export interface FileFacts {
  /** SHA-256 of all bytes, as 64 hexadecimal digits. */
  readonly sha256: string
  /** What is known of a plain JPEG; null for any other file. */
  readonly plain: PlainFile | null
}

/** A plain JPEG: all of it that is not image data, and what proves that data. */
export interface PlainFile {
  /** The bytes before the first scan, and that scan's header. */
  readonly head: Uint8Array
  /** Where the first scan begins. */
  readonly scansAt: number
  /** SHA-256 over the image data alone, as ExifTool's ImageDataHash. */
  readonly imageHash: string
}

/** What is known of bytes from when they were read before: their hash, and that of the image data. */
export type KnownHashes = Pick<FileFacts, 'sha256'> & Pick<PlainFile, 'imageHash'>

/** The facts of a file in memory. Where its bytes are those that are `known`, the image data is not hashed once more. */
export function readFileFacts(bytes: Buffer, known?: KnownHashes): FileFacts {
  const plain = findPlainJpeg(bytes)
  const sha256 = hash('sha256', bytes, 'hex')
  if (plain === null) return { sha256, plain: null }
  const { scansAt, hashed } = plain
  const imageHash = known?.sha256 === sha256 ? known.imageHash : hash('sha256', joinParts(bytes, hashed), 'hex')
  return { sha256, plain: { head: copyHead(bytes, scansAt), scansAt, imageHash } }
}

/** The facts of a file that is, byte for byte from its first scan on, the plain JPEG whose picture has this hash. */
export function readSamePicture(bytes: Buffer, { scansAt, imageHash }: Omit<PlainFile, 'head'>): FileFacts {
  return { sha256: hash('sha256', bytes, 'hex'), plain: { head: copyHead(bytes, scansAt), scansAt, imageHash } }
}

// A copy: the file's own bytes make room for the next one's.
function copyHead(bytes: Buffer, scansAt: number): Uint8Array {
  return new Uint8Array(bytes.subarray(0, scansAt + 2 + bytes.readUInt16BE(scansAt + 2)))
}

// One part is hashed where it stands; the parts of a progressive picture are put together.
function joinParts(bytes: Buffer, parts: PlainJpeg['hashed']): Buffer {
  const [first, ...others] = parts.map(([start, end]) => bytes.subarray(start, end))
  return first === undefined || others.length > 0 ? Buffer.concat([first ?? Buffer.alloc(0), ...others]) : first
}

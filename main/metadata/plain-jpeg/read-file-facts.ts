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

/** The facts of a file in memory. */
export function readFileFacts(bytes: Buffer): FileFacts {
  const plain = findPlainJpeg(bytes)
  return { sha256: hash('sha256', bytes, 'hex'), plain: plain === null ? null : describePlain(bytes, plain) }
}

function describePlain(bytes: Buffer, { scansAt, hashed }: PlainJpeg): PlainFile {
  const headEnd = scansAt + 2 + bytes.readUInt16BE(scansAt + 2)
  return {
    // A copy: the file's own bytes make room for the next one's.
    head: new Uint8Array(bytes.subarray(0, headEnd)),
    scansAt,
    imageHash: hash('sha256', joinParts(bytes, hashed), 'hex')
  }
}

// One part is hashed where it stands; the parts of a progressive picture are put together.
function joinParts(bytes: Buffer, parts: PlainJpeg['hashed']): Buffer {
  const [first, ...others] = parts.map(([start, end]) => bytes.subarray(start, end))
  return first === undefined || others.length > 0 ? Buffer.concat([first ?? Buffer.alloc(0), ...others]) : first
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Doubt } from './doubt.ts'

/** Bytes at any place of a file. `read` gives exactly what was asked for, or throws Doubt `layout` where the file is shorter. */
export interface ByteSource {
  readonly size: number
  read(offset: number, length: number): Buffer
}

// One read serves nearly every wire photo: its metadata stands at the beginning.
const windowBytes = 128 * 1024
// No block the reader takes whole is larger: a damaged length must not cost memory.
const mostBytes = 32 * 1024 * 1024

/** The bytes of a whole file in memory. */
export function sourceOf(file: Buffer): ByteSource {
  return { size: file.length, read: (offset, length) => cut(file, offset, length) }
}

/** Runs `use` over a file that is open for its duration; reads what is asked for, the first 128 kB at once. Throws what opening a file throws. */
export function withFileSource<Result>(path: string, use: (source: ByteSource) => Result): Result {
  const file = openSync(path, 'r')
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new Doubt('format', 'It is no file')
    return use(openSource(file, stats.size))
  } finally {
    closeSync(file)
  }
}

function openSource(file: number, size: number): ByteSource {
  let start = 0
  let held = readAt(file, 0, Math.min(windowBytes, size))
  return {
    size,
    read: (offset, length) => {
      requireRange(offset, length, size)
      if (length > mostBytes) throw new Doubt('size', `A block of ${length} bytes`)
      if (offset < start || offset + length > start + held.length) {
        const wanted = Math.max(length, Math.min(4096, size - offset))
        held = readAt(file, offset, wanted)
        start = offset
      }
      return cut(held, offset - start, length)
    }
  }
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, offset + filled)
    if (count === 0) throw new Doubt('layout', 'The file became shorter while it was read')
    filled += count
  }
  return bytes
}

function cut(bytes: Buffer, offset: number, length: number): Buffer {
  requireRange(offset, length, bytes.length)
  return bytes.subarray(offset, offset + length)
}

function requireRange(offset: number, length: number, size: number): void {
  const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length)
  if (!whole || offset < 0 || length < 0 || offset + length > size) {
    throw new Doubt('layout', `It points outside itself: ${length} bytes at ${offset} of ${size}`)
  }
}

import { createHash } from 'node:crypto'
import { readSync } from 'node:fs'
import type { SharedBytes } from '../services/ports/shared-bytes.ts'

// Read into the same memory time and again; what fits the processor's own memory is read and compared in a quarter of the time.
const piece = Buffer.allocUnsafeSlow(256 * 1024)

/** SHA-256 of an open file from its start, as 64 hexadecimal digits. Waits for the disk: for threads. */
export function hashPieces(file: number): string {
  const sum = createHash('sha256')
  for (const bytes of readPieces(file)) sum.update(bytes)
  return sum.digest('hex')
}

/** True where an open file has exactly these bytes. Waits for the disk: for threads. */
export function hasBytes(file: number, { memory, size }: SharedBytes): boolean {
  const expected = Buffer.from(memory, 0, size)
  let position = 0
  for (const bytes of readPieces(file)) {
    if (!bytes.equals(expected.subarray(position, position + bytes.length))) return false
    position += bytes.length
  }
  return position === size
}

// Each piece is gone when the next is read.
function* readPieces(file: number): Generator<Buffer> {
  for (let position = 0; ; ) {
    const read = readSync(file, piece, 0, piece.length, position)
    if (read === 0) return
    yield piece.subarray(0, read)
    position += read
  }
}

import { createHash, hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

// Small enough not to count as memory that must be cleared up after each file.
const chunk = 256 * 1024

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** SHA-256 of an open file from its start, read in pieces, as 64 hexadecimal digits. */
export async function hashOpenFile(file: FileHandle): Promise<string> {
  const sum = createHash('sha256')
  const buffer = Buffer.allocUnsafe(chunk)
  let position = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunk, position)
    if (bytesRead === 0) return sum.digest('hex')
    sum.update(buffer.subarray(0, bytesRead))
    position += bytesRead
  }
}

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

// Small enough not to count as memory that must be cleared up after each file.
const pieceBytes = 256 * 1024

/** SHA-256 of a file's bytes now, as 64 hexadecimal digits; the file is read in pieces. Errors of the disk are thrown as they come. */
export async function hashBytes(path: string): Promise<string> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(pieceBytes)
  await using file = await open(path, 'r')
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, pieceBytes, null)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(piece.subarray(0, bytesRead))
  }
}

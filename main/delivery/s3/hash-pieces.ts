import { createHash } from 'node:crypto'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Parcel } from '../../services/ports/delivery.ts'
import { readUpload } from '../read-upload.ts'

/** A stretch of a file that is sent by itself; `end` is its last byte. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly sha256: Buffer
}

const leastPiece = 8 * 1024 * 1024
const mostPieces = 10_000

/**
 * The pieces a large file is sent in, of 8 MiB or what 10,000 of them need (Amazon S3 User Guide, "Multipart upload limits"), each with its SHA-256.
 * Throws DeskError `changed-on-disk` where the file has other bytes than its parcel says.
 */
export async function hashPieces({ path, size, sha256 }: Parcel, touch: () => void): Promise<readonly Piece[]> {
  const length = Math.max(leastPiece, Math.ceil(size / mostPieces))
  const whole = createHash('sha256')
  const pieces: Piece[] = []
  for (let start = 0; start < size; start += length) {
    const end = Math.min(start + length, size) - 1
    const piece = createHash('sha256')
    for await (const chunk of readUpload({ from: path, start, end, touch })) {
      piece.update(chunk)
      whole.update(chunk)
    }
    pieces.push({ start, end, sha256: piece.digest() })
  }
  if (whole.digest('hex') === sha256) return pieces
  throw new DeskError(
    'changed-on-disk',
    `${path} is not the file that was exported any more. Nothing was sent. Export it again.`,
    {
      path
    }
  )
}

import { createHash } from 'node:crypto'

/** The IPTCDigest that belongs to a block: MD5 of its bytes, as 32 hexadecimal digits. Source: Photoshop image resource 0x0425. */
export function digestIim(block: Buffer): string {
  return createHash('md5').update(block).digest('hex')
}

/**
 * True where the stored digest belongs to the block as it is, so that nobody edited IIM after the digest was set.
 *
 * TIFF pads the block to four bytes; Adobe hashes it without the padding, others with it. Both count.
 */
export function isDigestCurrent(stored: string, block: Buffer): boolean {
  let padding = 0
  while (padding < 3 && block[block.length - 1 - padding] === 0) padding += 1
  for (let cut = 0; cut <= padding; cut += 1) {
    if (digestIim(block.subarray(0, block.length - cut)) === stored.toLowerCase()) return true
  }
  return false
}

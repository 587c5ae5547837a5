import { randomFillSync } from 'node:crypto'

const saltBytes = 32
const kept = 256

/** Gives salts for entries, each 64 random hexadecimal digits and none twice. Draws many at once: asking the system for each takes its time. */
export function createSalts(): () => string {
  const drawn = Buffer.alloc(saltBytes * kept)
  let next = kept
  return () => {
    if (next === kept) {
      randomFillSync(drawn)
      next = 0
    }
    const from = next * saltBytes
    next += 1
    return drawn.toString('hex', from, from + saltBytes)
  }
}

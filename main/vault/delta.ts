import { z } from 'zod'
import { sha256Schema } from '../../shared/contract/identifiers.ts'

/** A file as the difference to another: `prefix` bytes of the base's start, then the middle, then `suffix` bytes of the base's end. */
export interface Delta {
  /** SHA-256 of the base, which is always a whole object: rebuilding never needs more than one. */
  readonly base: string
  readonly prefix: number
  readonly suffix: number
  /** Bytes of the file in all. */
  readonly length: number
  readonly middle: Uint8Array
}

const magic = 'erratum delta 1'
const longestHeader = 512
const largestBlock = 65_536

const headerSchema = z.strictObject({
  base: sha256Schema,
  prefix: z.number().int().nonnegative(),
  suffix: z.number().int().nonnegative(),
  length: z.number().int().nonnegative()
})

/**
 * The difference of a file to a base. An edit of a caption rewrites the metadata and moves the image data as one piece, so what starts and ends
 * alike is nearly all of the file.
 */
export function findDelta(file: Uint8Array, base: { readonly sha256: string; readonly bytes: Uint8Array }): Delta {
  const shorter = Math.min(file.length, base.bytes.length)
  const prefix = countAlike(shorter, (at, count) => [
    file.subarray(at, at + count),
    base.bytes.subarray(at, at + count)
  ])
  const suffix = countAlike(shorter - prefix, (at, count) => [takeEnd(file, at, count), takeEnd(base.bytes, at, count)])
  const middle = file.subarray(prefix, file.length - suffix)
  return { base: base.sha256, prefix, suffix, length: file.length, middle }
}

/** The file behind a difference; undefined where the base or the difference cannot be what it was made of. */
export function applyDelta(delta: Delta, base: Uint8Array): Uint8Array | undefined {
  const { prefix, suffix, length, middle } = delta
  if (prefix + suffix > base.length || prefix + middle.length + suffix !== length) return undefined
  const file = new Uint8Array(length)
  file.set(base.subarray(0, prefix), 0)
  file.set(middle, prefix)
  file.set(base.subarray(base.length - suffix), prefix + middle.length)
  return file
}

/** A difference as a file of the vault: two lines of text that say what it is, then the middle. */
export function writeDelta(delta: Delta): Uint8Array {
  const { base, prefix, suffix, length } = delta
  return Buffer.concat([Buffer.from(`${magic}\n${JSON.stringify({ base, prefix, suffix, length })}\n`), delta.middle])
}

/** The difference in a file of the vault; undefined where it is none. */
export function readDelta(file: Uint8Array): Delta | undefined {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, longestHeader))
  const middleAt = start.indexOf('\n', magic.length + 1) + 1
  if (start.toString('latin1', 0, magic.length + 1) !== `${magic}\n` || middleAt === 0) return undefined
  const header = headerSchema.safeParse(parseJson(start.toString('utf8', magic.length + 1, middleAt)))
  return header.success ? { ...header.data, middle: file.subarray(middleAt) } : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function takeEnd(bytes: Uint8Array, at: number, count: number): Uint8Array {
  return bytes.subarray(bytes.length - at - count, bytes.length - at)
}

/** How many bytes two runs share, going on from `at`; compared in blocks, which is some twenty times faster than byte by byte. */
function countAlike(most: number, take: (at: number, count: number) => readonly [Uint8Array, Uint8Array]): number {
  let at = 0
  for (let block = largestBlock; block >= 1; block = Math.floor(block / 16)) {
    while (at + block <= most && isAlike(take(at, block))) at += block
  }
  return at
}

function isAlike([one, other]: readonly [Uint8Array, Uint8Array]): boolean {
  return Buffer.compare(one, other) === 0
}

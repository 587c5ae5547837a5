// The definitions of RFC 9162, section 2.1, word for word over lists of bytes. Shares nothing with the desk's own tree, which it checks.
import { createHash } from 'node:crypto'

const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** HASH(0x00 || d). */
export const leafHash = (data: Uint8Array) => sha256(Buffer.of(0), data)

const nodeHash = (left: Uint8Array, right: Uint8Array) => sha256(Buffer.of(1), left, right)

// "Let k be the largest power of two smaller than n."
function kOf(n: number): number {
  let k = 1
  while (k << 1 < n) k <<= 1
  return k
}

/** MTH(D_n), 2.1.1. */
export function mth(leaves: readonly Uint8Array[]): Buffer {
  const n = leaves.length
  const [only] = leaves
  if (only === undefined) return sha256()
  if (n === 1) return leafHash(only)
  const k = kOf(n)
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}

/** PATH(m, D_n), 2.1.3.1. */
export function path(m: number, leaves: readonly Uint8Array[]): Buffer[] {
  const n = leaves.length
  if (n === 1) return []
  const k = kOf(n)
  if (m < k) return [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))]
  return [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))]
}

/** PROOF(m, D_n), 2.1.4.1. */
export const proof = (m: number, leaves: readonly Uint8Array[]) => subproof(m, leaves, true)

function subproof(m: number, leaves: readonly Uint8Array[], b: boolean): Buffer[] {
  const n = leaves.length
  if (m === n) return b ? [] : [mth(leaves)]
  const k = kOf(n)
  if (m <= k) return [...subproof(m, leaves.slice(0, k), b), mth(leaves.slice(k))]
  return [...subproof(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))]
}

/** The root that an inclusion proof leads to, by undoing PATH; undefined where the proof has another length. */
export function rootByPath(
  m: number,
  n: number,
  leaf: Uint8Array,
  hashes: readonly Uint8Array[]
): Uint8Array | undefined {
  const last = hashes.at(-1)
  if (n === 1) return last === undefined ? leaf : undefined
  if (last === undefined) return undefined
  const k = kOf(n)
  const below = hashes.slice(0, -1)
  const inner = m < k ? rootByPath(m, k, leaf, below) : rootByPath(m - k, n - k, leaf, below)
  if (inner === undefined) return undefined
  return m < k ? nodeHash(inner, last) : nodeHash(last, inner)
}

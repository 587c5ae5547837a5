import type { Hashing } from './tree-hashing.ts'
import { hashEmptyTree, hashNode } from './tree-hashing.ts'

/** A claim that a tree grew from a smaller one with nothing of it changed. */
export interface ConsistencyClaim {
  readonly first: number
  readonly firstRoot: string
  readonly size: number
  readonly root: string
  readonly proof: readonly string[]
}

/** Whether the proof shows what is claimed. Source: RFC 9162, 2.1.4.2; every tree grew from the empty one and from itself, without a proof. */
export function verifyConsistency(claim: ConsistencyClaim, hashing: Hashing): boolean {
  const { first, firstRoot, size, root, proof } = claim
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(size) || first < 0 || first > size) return false
  if (first === size) return proof.length === 0 && firstRoot === root
  if (first === 0) return proof.length === 0 && firstRoot === hashEmptyTree(hashing)
  const [start, ...path] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof
  if (start === undefined || proof.length === 0) return false
  let [at, last, firstHash, hash] = [first - 1, size - 1, start, start]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  for (const sibling of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      firstHash = hashNode(sibling, firstHash, hashing)
      hash = hashNode(sibling, hash, hashing)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      hash = hashNode(hash, sibling, hashing)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && firstHash === firstRoot && hash === root
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value))
}

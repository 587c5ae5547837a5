import type { Hashing } from './tree-hashing.ts'
import { hashNode } from './tree-hashing.ts'

/** A claim that a leaf is in a tree. Leaves are counted from 0: entry 41 of the ledger is leaf 40. */
export interface InclusionClaim {
  readonly index: number
  readonly size: number
  readonly leafHash: string
  readonly root: string
  /** Hashes beside the way from the leaf to the root, the lowest first. */
  readonly proof: readonly string[]
}

/** Whether the proof shows what is claimed. Source: RFC 9162, 2.1.3.2. */
export function verifyInclusion(claim: InclusionClaim, hashing: Hashing): boolean {
  const { index, size, leafHash, root, proof } = claim
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let [at, last, hash] = [index, size - 1, leafHash]
  for (const sibling of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = hashNode(sibling, hash, hashing)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      hash = hashNode(hash, sibling, hashing)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && hash === root
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

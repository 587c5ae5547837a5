import type { Hashing } from './tree-hashing.ts'
import { hashEmptyTree, hashNode } from './tree-hashing.ts'

/** A complete subtree: the 2^level leaves from leaf index × 2^level on. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** All a tree needs to grow: how many leaves it has, and the hashes of the complete subtrees that cover them, the largest first. */
export interface TreeState {
  readonly size: number
  readonly hashes: readonly string[]
}

/** A Merkle tree that only grows. It holds a hash a level, never its leaves: appending costs O(log n) at most, one node on average. */
export interface GrowingTree {
  append(leafHash: string): void
  /** Hash of the tree as it stands. */
  root(): string
  state(): TreeState
}

/** How a tree begins, and who is told of its subtrees. */
export interface TreeOptions {
  /** Where it stood before; empty where not given. */
  readonly from?: TreeState | undefined
  /** Told of every subtree as it becomes complete, leaves too. */
  readonly onSubtree?: ((subtree: Subtree, hash: string) => void) | undefined
}

/** A tree by RFC 9162, 2.1.1, one leaf after the other. Throws RangeError for a state that is none. */
export function createTree(hashing: Hashing, { from, onSubtree }: TreeOptions = {}): GrowingTree {
  if (from !== undefined && !isTreeState(from)) throw new RangeError('Not the state of a tree')
  const hashes = [...(from?.hashes ?? [])]
  let size = from?.size ?? 0
  return {
    append(leafHash) {
      let hash = leafHash
      let index = size
      onSubtree?.({ level: 0, index }, hash)
      for (let level = 1; index % 2 === 1; level += 1) {
        index = (index - 1) / 2
        hash = hashNode(hashes.pop() ?? '', hash, hashing)
        onSubtree?.({ level, index }, hash)
      }
      hashes.push(hash)
      size += 1
    },
    root: () => joinSubtrees(hashes, hashing),
    state: () => ({ size, hashes: [...hashes] })
  }
}

/** The hash over complete subtrees that lie side by side, the largest first. */
export function joinSubtrees(hashes: readonly string[], hashing: Hashing): string {
  if (hashes.length === 0) return hashEmptyTree(hashing)
  return hashes.reduceRight((right, left) => hashNode(left, right, hashing))
}

/** Whether this can be the state of a tree: a count, and a hash for each of its binary ones. */
export function isTreeState({ size, hashes }: TreeState): boolean {
  if (!Number.isSafeInteger(size) || size < 0) return false
  const ones = size.toString(2).replaceAll('0', '').length
  return hashes.length === ones && hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))
}

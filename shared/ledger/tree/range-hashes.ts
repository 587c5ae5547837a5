import type { Subtree } from './growing-tree.ts'
import { joinSubtrees } from './growing-tree.ts'
import type { LeafRange } from './proof-ranges.ts'
import type { Hashing } from './tree-hashing.ts'

/** Keeps the hashes that proofs need while a tree grows past them. */
export interface RangeHashes {
  /** To be told of every complete subtree: `onSubtree` of the tree. */
  take(subtree: Subtree, hash: string): void
  /** The hash of a range, once the tree has grown past it. Throws RangeError before, and for a range that was not asked for. */
  of(range: LeafRange): string
}

/** Keeps what these ranges of proofs need, and nothing else: a few hashes a proof, however large the tree is. */
export function keepRangeHashes(ranges: readonly LeafRange[], hashing: Hashing): RangeHashes {
  const wanted = new Set(ranges.flatMap(coverRange).map(nameSubtree))
  const kept = new Map<string, string>()
  return {
    take(subtree, hash) {
      const name = nameSubtree(subtree)
      if (wanted.has(name)) kept.set(name, hash)
    },
    of: (range) => {
      const hashes = coverRange(range).map((subtree) => {
        const hash = kept.get(nameSubtree(subtree))
        if (hash === undefined) throw new RangeError('The tree has not told this range')
        return hash
      })
      return joinSubtrees(hashes, hashing)
    }
  }
}

// A range of a proof starts where its largest complete subtree does; the smaller ones follow by size.
function coverRange({ from, to }: LeafRange): readonly Subtree[] {
  const cover: Subtree[] = []
  let start = from
  while (start < to) {
    let [level, leaves] = [0, 1]
    while (leaves * 2 <= to - start) [level, leaves] = [level + 1, leaves * 2]
    cover.push({ level, index: start / leaves })
    start += leaves
  }
  return cover
}

function nameSubtree({ level, index }: Subtree): string {
  return `${level} ${index}`
}

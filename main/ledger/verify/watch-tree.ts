import { checkCheckpoint } from '../../../shared/ledger/check-checkpoint.ts'
import type { KeyInForce } from '../../../shared/ledger/keys/key-history.ts'
import { findKeyAt } from '../../../shared/ledger/keys/key-history.ts'
import { createTree } from '../../../shared/ledger/tree/growing-tree.ts'
import { hashLeaf } from '../../../shared/ledger/tree/tree-hashing.ts'
import type { AnchoredCheckpoint } from '../../services/ports/ledger.ts'
import { writeSubtrees } from '../checkpoint-records.ts'
import { verifyText } from '../ed25519.ts'
import { hashHex } from '../hash-hex.ts'
import { hashText } from '../hash-text.ts'
import type { LedgerCheckpointsTable } from '../ledger-tables.ts'
import type { EntryWatch, Findings } from './findings.ts'

const hashing = { hashText, hashHex }

/** Grows the tree over the entries and holds every checkpoint against it, the desk's own and those kept outside. */
export interface TreeWatch extends EntryWatch {
  /** Checkpoints that come up with the next entries, the smallest first; those told before are passed over. */
  expect(rows: readonly LedgerCheckpointsTable[]): void
  /** The desk's own checkpoints that were held against the tree. */
  checked(): number
}

/** What a checkpoint is told as, the desk's own by its size, and what else is stored with it. */
interface Expected extends AnchoredCheckpoint {
  readonly subtrees?: string
}

// One early change makes every later checkpoint fail; a page of them says no more than twenty.
const mostTold = 20

/** Begins with the empty tree. `keys` grows as entries are taken, by the watch of keys, which must come first. */
export function watchTree(
  findings: Findings,
  keys: readonly KeyInForce[],
  anchored: readonly AnchoredCheckpoint[]
): TreeWatch {
  const tree = createTree(hashing)
  const outside: Expected[] = anchored.toSorted((one, other) => one.size - other.size)
  let own: Expected[] = []
  let [size, lastOwn, checked, failed] = [0, Number.NEGATIVE_INFINITY, 0, 0]
  const tell = (what: string, where: string): void => {
    failed += 1
    if (failed <= mostTold) findings.problems.push({ what, where })
  }
  const check = (expected: Expected): void => {
    const root = tree.root()
    const problems = checkCheckpoint({ ...expected, root, key: findKeyAt(keys, size) }, verifyText)
    for (const { what, where } of problems) tell(what, where)
    if (expected.subtrees === undefined) return
    checked += 1
    if (problems.length === 0 && expected.subtrees !== writeSubtrees(tree.state().hashes))
      tell('The subtrees stored with the checkpoint are not those of its entries: they were changed.', expected.where)
  }
  const take = (queue: Expected[]): void => {
    for (let next = queue[0]; next !== undefined && next.size <= size; next = queue[0]) {
      queue.shift()
      if (next.size === size) check(next)
      else tell(`A checkpoint over ${next.size} entries can be none of this desk.`, next.where)
    }
  }
  return {
    expect(rows) {
      const coming = rows.filter((row) => row.size > lastOwn).map(nameCheckpoint)
      own = [...own, ...coming]
      lastOwn = coming.at(-1)?.size ?? lastOwn
    },
    checked: () => checked,
    take({ text }) {
      tree.append(hashLeaf(text, hashing))
      size += 1
      take(own)
      take(outside)
    },
    end() {
      for (const { size: covered, where } of [...own, ...outside])
        tell(
          `The checkpoint was made over ${covered} entries, and the ledger has ${size}: entries were removed.`,
          where
        )
      if (failed > mostTold)
        findings.problems.push({ what: `${failed - mostTold} more such faults.`, where: 'checkpoints' })
    }
  }
}

function nameCheckpoint({ size, note, subtrees }: LedgerCheckpointsTable): Expected {
  return { size, note, subtrees, where: `checkpoint ${size}` }
}

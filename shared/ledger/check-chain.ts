import type { ChainedEntry, HashText } from './entry.ts'
import { genesisHash, hashEntry } from './entry.ts'

/** Something wrong in the ledger: what it is, and where ("entry 41", "end of the ledger"). */
export interface LedgerProblem {
  readonly what: string
  readonly where: string
}

/** Where a chain stands after an entry. `computedHash` is what the entry's content hashes to: the same as `hash` in a sound chain. */
export interface ChainPosition {
  readonly sequence: number
  readonly hash: string
  readonly computedHash: string
}

/** How many entries a ledger says it has, and the hash of its last one. Found out of step, entries were cut off or added behind its back. */
export interface LedgerHead {
  readonly entries: number
  readonly hash: string
}

/** The position before the first entry. */
export const chainStart: ChainPosition = { sequence: 0, hash: genesisHash, computedHash: genesisHash }

/** Names an entry as every report does. */
export function nameEntry(sequence: number): string {
  return `entry ${sequence}`
}

/** Checks one entry, whose content hashes to `computedHash`, against the one before it; gives the position after it and what is wrong with it. */
export function checkLink(
  before: ChainPosition,
  entry: Pick<ChainedEntry, 'sequence' | 'previousHash' | 'hash'>,
  computedHash: string
): { readonly after: ChainPosition; readonly problems: readonly LedgerProblem[] } {
  const where = nameEntry(entry.sequence)
  const problems: LedgerProblem[] = []
  const gap = describeGap(before.sequence + 1, entry.sequence)
  if (gap) problems.push(gap)
  if (computedHash !== entry.hash) {
    problems.push({ what: 'The entry does not match its own hash: it was changed after it was recorded.', where })
  }
  // Either hash will do: where only the stored hash of the entry before was damaged, the fault is that entry's alone.
  const follows = entry.previousHash === before.hash || entry.previousHash === before.computedHash
  if (!follows && !gap) {
    problems.push({
      what: `The entry does not follow ${nameEntry(before.sequence)}: one of the two was replaced.`,
      where
    })
  }
  return { after: { sequence: entry.sequence, hash: entry.hash, computedHash }, problems }
}

/** Checks where a chain ends against what the ledger says of itself. */
export function checkEnd(end: ChainPosition, head: LedgerHead): readonly LedgerProblem[] {
  const gap = end.sequence < head.entries ? describeGap(end.sequence + 1, head.entries + 1) : undefined
  if (gap) return [gap]
  const where = 'end of the ledger'
  if (end.sequence > head.entries) {
    return [
      { what: `The ledger says it ends at ${nameEntry(head.entries)}, but holds ${nameEntry(end.sequence)}.`, where }
    ]
  }
  if (end.hash === head.hash || end.computedHash === head.hash) return []
  return [{ what: 'The ledger ends with another hash than its last entry has.', where }]
}

/** Checks a whole chain in order: every problem found, none where it is sound. */
export function checkChain(
  entries: Iterable<ChainedEntry>,
  options: { readonly head: LedgerHead; readonly hashText: HashText }
): readonly LedgerProblem[] {
  const problems: LedgerProblem[] = []
  let position = chainStart
  for (const entry of entries) {
    const checked = checkLink(position, entry, hashEntry(entry, options.hashText))
    problems.push(...checked.problems)
    position = checked.after
  }
  return [...problems, ...checkEnd(position, options.head)]
}

function describeGap(expected: number, found: number): LedgerProblem | undefined {
  if (found === expected) return undefined
  if (found < expected)
    return { what: `The entry stands where ${nameEntry(expected)} belongs.`, where: nameEntry(found) }
  const last = found - 1
  const what = last === expected ? 'The entry is missing.' : `The entries ${expected} to ${last} are missing.`
  return { what, where: nameEntry(expected) }
}

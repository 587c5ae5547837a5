/** Leaves `from` up to, not including, `to`. Their hash stands in a proof for all of them. */
export interface LeafRange {
  readonly from: number
  readonly to: number
}

/** What proves that leaf `index` is in the tree of `size` leaves: ranges, from the leaf up. Source: PATH of RFC 9162, 2.1.3.1. */
export function listInclusion(index: number, size: number): readonly LeafRange[] {
  if (!(index >= 0 && index < size)) throw new RangeError('No such leaf')
  return pathTo(index, { from: 0, to: size })
}

/**
 * What proves that the tree of `size` leaves begins with the tree of `first` leaves; nothing where both are one tree or the first is empty.
 * Source: PROOF of RFC 9162, 2.1.4.1.
 */
export function listConsistency(first: number, size: number): readonly LeafRange[] {
  if (!(first >= 0 && first <= size)) throw new RangeError('No such tree')
  return first === 0 ? [] : subproof(first, { from: 0, to: size }, true)
}

function pathTo(index: number, { from, to }: LeafRange): readonly LeafRange[] {
  if (to - from === 1) return []
  const middle = from + splitAt(to - from)
  const [left, right] = [
    { from, to: middle },
    { from: middle, to }
  ]
  return index < middle ? [...pathTo(index, left), right] : [...pathTo(index, right), left]
}

function subproof(first: number, { from, to }: LeafRange, isWhole: boolean): readonly LeafRange[] {
  if (first === to) return isWhole ? [] : [{ from, to }]
  const middle = from + splitAt(to - from)
  const [left, right] = [
    { from, to: middle },
    { from: middle, to }
  ]
  return first <= middle ? [...subproof(first, left, isWhole), right] : [...subproof(first, right, false), left]
}

// The largest power of two below the number of leaves. Not by bits: JavaScript's have only 32.
function splitAt(leaves: number): number {
  let power = 1
  while (power * 2 < leaves) power *= 2
  return power
}

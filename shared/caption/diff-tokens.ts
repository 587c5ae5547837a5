import { diffArrays } from 'diff'

/** A run of tokens that stayed (`from` and `to` hold the same), or that was replaced; either side may be empty. */
export interface TokenChange {
  readonly same: boolean
  readonly from: readonly string[]
  readonly to: readonly string[]
}

// The time of the search grows with the square of the edits. Texts that differ more than this share too little for a
// word diff to help: the middle is then shown as replaced whole.
const mostEdits = 1000

function countShared(from: readonly string[], to: readonly string[], fromEnd: boolean, limit: number): number {
  let count = 0
  while (count < limit) {
    const left = fromEnd ? from[from.length - 1 - count] : from[count]
    const right = fromEnd ? to[to.length - 1 - count] : to[count]
    if (left !== right) break
    count += 1
  }
  return count
}

function diffMiddle(from: readonly string[], to: readonly string[]): readonly TokenChange[] {
  if (from.length === 0 && to.length === 0) return []
  const parts = diffArrays([...from], [...to], { maxEditLength: mostEdits })
  if (parts === undefined) return [{ same: false, from, to }]
  const changes: TokenChange[] = []
  for (const { value, added, removed } of parts) {
    const last = changes.at(-1)
    if (!added && !removed) changes.push({ same: true, from: value, to: value })
    else if (last !== undefined && !last.same) {
      changes[changes.length - 1] = {
        same: false,
        from: [...last.from, ...(removed ? value : [])],
        to: [...last.to, ...(added ? value : [])]
      }
    } else changes.push({ same: false, from: removed ? value : [], to: added ? value : [] })
  }
  return changes
}

/**
 * What changed between two lists of tokens, in order; all `from` joined are the old list, all `to` the new one.
 *
 * A run that stayed never follows a run that stayed, and likewise for changes.
 */
export function diffTokens(from: readonly string[], to: readonly string[]): readonly TokenChange[] {
  const shorter = Math.min(from.length, to.length)
  const start = countShared(from, to, false, shorter)
  const end = countShared(from, to, true, shorter - start)
  const before = from.slice(0, start)
  const after = end === 0 ? [] : from.slice(-end)
  return [
    ...(start === 0 ? [] : [{ same: true, from: before, to: before }]),
    ...diffMiddle(from.slice(start, from.length - end), to.slice(start, to.length - end)),
    ...(end === 0 ? [] : [{ same: true, from: after, to: after }])
  ]
}

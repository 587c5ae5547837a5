import type { PlannedMove } from './file-plan.ts'
import { foldPath } from './fold-path.ts'

/** Moves in an order in which every name is free when its turn comes, and those that have none because they want each other's names. */
export interface OrderedMoves {
  readonly ordered: readonly PlannedMove[]
  readonly circular: readonly PlannedMove[]
}

/** Puts moves into order: a photo whose name another one gets goes before that one. Kahn's algorithm. */
export function orderMoves(moves: readonly PlannedMove[]): OrderedMoves {
  const holder = new Map(moves.flatMap((move) => move.files.map(({ from }) => [foldPath(from), move] as const)))
  const waitFor = new Map(moves.map((move) => [move, findHolders(move, holder)]))
  const followers = new Map<PlannedMove, PlannedMove[]>(moves.map((move) => [move, []]))
  for (const [move, before] of waitFor) for (const one of before) followers.get(one)?.push(move)
  const ordered = moves.filter((move) => waitFor.get(move)?.size === 0)
  // Grows while it is walked: each move frees those that waited for it.
  for (const move of ordered) {
    for (const follower of followers.get(move) ?? []) {
      const left = waitFor.get(follower)
      left?.delete(move)
      if (left?.size === 0) ordered.push(follower)
    }
  }
  return { ordered, circular: moves.filter((move) => waitFor.get(move)?.size !== 0) }
}

function findHolders(move: PlannedMove, holder: ReadonlyMap<string, PlannedMove>): Set<PlannedMove> {
  const holders = new Set<PlannedMove>()
  for (const { to } of move.files) {
    const other = holder.get(foldPath(to))
    if (other !== undefined && other !== move) holders.add(other)
  }
  return holders
}

import type { PlannedTurn, TurnPreview } from '../../shared/contract/history-turn.ts'
import { phrase } from '../messages/phrase.ts'

/** How many photos a turn would give their exact bytes, merge, merge but for some fields, or leave alone. */
export type TurnCounts = Readonly<Record<PlannedTurn['how'], number>>

/** The photos of a preview by what would be done with each. */
export function countTurn({ photos }: Pick<TurnPreview, 'photos'>): TurnCounts {
  const count = (how: PlannedTurn['how']): number => photos.filter((photo) => photo.how === how).length
  return { exact: count('exact'), merged: count('merged'), conflict: count('conflict'), refused: count('refused') }
}

/** A turn that is not exact for every photo, in words: "gives 5 photos their exact bytes; merges 3 photos that were changed since". */
export function tellMixedTurn({ exact, merged, conflict, refused }: TurnCounts): string {
  const parts = [
    exact > 0 ? phrase('history.effect-exact', { count: exact }) : '',
    merged > 0 ? phrase('history.effect-merged', { count: merged }) : '',
    conflict > 0 ? phrase('history.effect-conflict', { count: conflict }) : '',
    refused > 0 ? phrase('history.effect-refused', { count: refused }) : ''
  ].filter(Boolean)
  return parts.length === 0 ? '' : parts.reduce((effects, next) => phrase('history.effects-after', { effects, next }))
}

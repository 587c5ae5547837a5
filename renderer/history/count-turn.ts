import type { PlannedTurn, TurnPreview } from '../../shared/contract/history-turn.ts'

/** How many photos a turn would give their exact bytes, merge, merge but for some fields, or leave alone. */
export type TurnCounts = Readonly<Record<PlannedTurn['how'], number>>

/** The photos of a preview by what would be done with each. */
export function countTurn({ photos }: Pick<TurnPreview, 'photos'>): TurnCounts {
  const count = (how: PlannedTurn['how']): number => photos.filter((photo) => photo.how === how).length
  return { exact: count('exact'), merged: count('merged'), conflict: count('conflict'), refused: count('refused') }
}

const nameCount = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'photo' : 'photos'}`

/** A turn that is not exact for every photo, in words: "gives 5 photos their exact bytes; merges 3 photos that were changed since". */
export function tellMixedTurn({ exact, merged, conflict, refused }: TurnCounts): string {
  const parts = [
    exact > 0 ? `gives ${nameCount(exact)} ${exact === 1 ? 'its' : 'their'} exact bytes` : '',
    merged > 0 ? `merges ${nameCount(merged)} changed since, field by field` : '',
    conflict > 0 ? `cannot merge every field of ${nameCount(conflict)}` : '',
    refused > 0 ? `cannot write ${nameCount(refused)}` : ''
  ]
  return parts.filter(Boolean).join('; ')
}

import type { PhotoSummary } from '../../shared/contract/photo.ts'
import type { BadgeKind } from './badge-kind.ts'
import { isEmbargoed } from './is-embargoed.ts'

const letters: Readonly<Record<PhotoSummary['notices'][number]['kind'], BadgeKind | null>> = {
  kill: 'K',
  withdrawal: 'W',
  correction: 'C',
  replacement: 'C',
  advisory: 'A',
  update: 'U',
  reinstatement: 'R',
  none: null
}

/** From the gravest on: the first stands in the corner of the frame. */
const gravity: readonly BadgeKind[] = ['K', 'W', 'C', 'S', 'A', 'U', 'R', 'lock', 'differs', 'over', 'embargo', 'wait']

/** What a photo's frame has to say in badges. A notice that is settled no longer shows. */
export type BadgedPhoto = Pick<
  PhotoSummary,
  'notices' | 'lock' | 'differs' | 'overLimit' | 'waiting' | 'embargoedUntil'
>

/** The badges of a photo at this moment (milliseconds), gravest last, as they stand from left to right. */
export function orderBadges(photo: BadgedPhoto, now: number): readonly BadgeKind[] {
  const held = new Set<BadgeKind>()
  for (const notice of photo.notices) {
    const letter = letters[notice.kind]
    // A kill shows by its lock, also when its duties are done, and not when it was taken back.
    if (letter && notice.open && letter !== 'K' && letter !== 'W') held.add(letter)
  }
  if (photo.lock) held.add('lock')
  // What locks a photo need not stand in its own metadata.
  if (photo.lock && photo.lock.kind !== 'person') held.add(letters[photo.lock.kind] ?? 'K')
  if (photo.differs > 0) held.add('differs')
  if (photo.overLimit > 0) held.add('over')
  if (isEmbargoed(photo, now)) held.add('embargo')
  if (photo.waiting) held.add('wait')
  return gravity.filter((kind) => held.has(kind)).reverse()
}

import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { PhotoSummary } from '../../../shared/contract/photo.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { DeskParts } from '../desk-parts.ts'

/** What frames show beside what their photos say: the notices of each photo that carries one, and how many photos show its picture. */
export interface PhotoBadges {
  readonly notices: ReadonlyMap<PhotoId, PhotoSummary['notices']>
  readonly copies: ReadonlyMap<PhotoId, number>
}

/** The badges of these photos; a notice is open until it has ended, also when its edits are applied: its duties remain. */
export async function listBadges(
  desk: Pick<DeskParts, 'store'>,
  photos: readonly { readonly id: PhotoId }[]
): Promise<PhotoBadges> {
  const badges = new Map<PhotoId, PhotoSummary['notices']>()
  for (const { number, parsed, receivedAt, state, carriers } of await desk.store.notices.list()) {
    const badge = {
      notice: number,
      kind: parsed.kind,
      agency: parsed.agency,
      receivedAt,
      carries: true,
      open: isOpenState(state)
    }
    for (const photoId of carriers) badges.set(photoId, [...(badges.get(photoId) ?? []), badge])
  }
  return { notices: badges, copies: await desk.store.copies.counts(photos.map(({ id }) => id)) }
}

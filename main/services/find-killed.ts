import type { NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import type { DeskParts } from './desk-parts.ts'
import { findNamed } from './match-notice.ts'

/** The photos an open kill or withdrawal names, and by which notice: they must not leave the desk. */
export async function findKilled(desk: Pick<DeskParts, 'store'>): Promise<ReadonlyMap<PhotoId, NoticeNumber>> {
  const killed = new Map<PhotoId, NoticeNumber>()
  for (const notice of await desk.store.notices.list()) {
    const { kind } = notice.parsed
    if (notice.state === 'closed' || (kind !== 'kill' && kind !== 'withdrawal')) continue
    for (const photo of await findNamed(desk, notice)) killed.set(photo.id, notice.number)
  }
  return killed
}

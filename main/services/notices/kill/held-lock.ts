import type { PhotoRecord } from '../../ports/desk-store.ts'
import type { PhotoLock } from '../../ports/notice-work.ts'

/** The lock that keeps a photo from being used now; null where it has none, or one that was released. */
export function heldLock({ lock }: Pick<PhotoRecord, 'lock'>): PhotoLock | null {
  return lock?.released === null ? lock : null
}

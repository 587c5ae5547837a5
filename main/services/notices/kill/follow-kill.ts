import type { Notice } from '../../../../shared/contract/notice.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'
import { isKillInForce } from './kill-in-force.ts'
import { findKills, lockKilled } from './lock-killed.ts'
import type { LockHand } from './put-lock.ts'
import { putNoticeLock, releaseLock } from './put-lock.ts'

/** A notice before and after it changed its state, and why it did. */
export interface MovedKill extends LockHand {
  readonly before: Notice
  readonly after: Notice
  readonly reason: string
}

/**
 * Lets the locks of a kill follow its state: they are released where it is taken back, rejected or withdrawn, unless another kill holds the
 * photo too, and come back where it is opened again. Call it in the transaction that moves the notice.
 */
export async function followKill(records: DeskRecords, moved: MovedKill): Promise<void> {
  const { before, after, reason, ...hand } = moved
  const held = isKillInForce(before)
  const holds = isKillInForce(after)
  if (!held && holds) await lockKilled(records, after, hand)
  if (!held || holds) return
  for (const lock of await records.locks.byNotice(after.number)) {
    const photo = await records.photos.get(lock.photoId)
    if (lock.released !== null || photo === undefined) continue
    const [other] = await findKills(records, photo)
    if (other === undefined)
      await releaseLock(records, {
        photo,
        lock,
        reason: reason === '' ? `Notice ${after.number} is ${after.state}` : reason,
        notice: after.number,
        ...hand
      })
    else await putNoticeLock(records, { photo, ...other, ...hand })
  }
}

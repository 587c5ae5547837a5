import type { Notice } from '../../../../shared/contract/notice.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { DeskRecords, PhotoRecord } from '../../ports/desk-store.ts'
import { engineActor } from '../../resolve-actor.ts'
import { moveNotice } from '../move-notice.ts'
import { settleNotice } from '../settle-notice.ts'
import { tickLocked } from '../tick-by-act.ts'
import { heldLock } from './held-lock.ts'
import { isKill } from './kill-in-force.ts'
import { lockIfKilled, lockKilled } from './lock-killed.ts'
import type { LockHand } from './put-lock.ts'

/** Locks what a kill means; a kill that locked something counts as applied. Gives the notice as it is then. Call it in a transaction. */
export async function applyKill(records: DeskRecords, notice: Notice, hand: LockHand): Promise<Notice> {
  const locked = await lockKilled(records, notice, hand)
  return locked.length === 0 ? notice : settleKill(records, notice, hand)
}

/**
 * Locks a photo that was just recorded where a kill names it or its picture; that kill counts as applied then. Gives the photo as it is then, and
 * whether it was locked. Call it in the transaction that records the photo.
 */
export async function applyKillsTo(
  records: DeskRecords,
  recorded: PhotoRecord,
  hand: LockHand
): Promise<{ readonly photo: PhotoRecord; readonly locked: boolean }> {
  // A notice that the photo itself brought may have locked it already.
  const isLocked = (await records.locks.get(recorded.id)) !== undefined
  const present = isLocked ? ((await records.photos.get(recorded.id)) ?? recorded) : recorded
  if (!(await lockIfKilled(records, present, hand))) return { photo: present, locked: false }
  const photo = (await records.photos.get(recorded.id)) ?? recorded
  const number = heldLock(photo)?.notice ?? null
  const notice = number === null ? undefined : await records.notices.get(number)
  if (notice !== undefined) await settleKill(records, notice, hand)
  return { photo, locked: true }
}

/**
 * Locks what the open kills mean that no lock was made for: a desk of before there were locks asked each kill at every export. Call it once at the
 * start.
 */
export async function applyWaitingKills(desk: Pick<DeskParts, 'store' | 'clock'>): Promise<void> {
  for (const { number, parsed, state } of await desk.store.notices.list()) {
    if (!isKill({ parsed }) || (state !== 'received' && state !== 'understood' && state !== 'matched')) continue
    await desk.store.transact(async (records) => {
      const notice = await records.notices.get(number)
      if (notice !== undefined) await applyKill(records, notice, { actor: engineActor, at: desk.clock() })
    })
  }
}

/** A kill that locked something counts as applied, and what its locks do by themselves is ticked; gives it as it is then. Call it in a transaction. */
export async function settleKill(records: DeskRecords, notice: Notice, hand: LockHand): Promise<Notice> {
  let moved = notice
  if (moved.state === 'received') moved = await moveNotice(records, { ...hand, notice: moved, state: 'understood' })
  if (moved.state === 'understood') moved = await moveNotice(records, { ...hand, notice: moved, state: 'matched' })
  if (moved.state === 'matched') moved = await moveNotice(records, { ...hand, notice: moved, state: 'applied' })
  const ticked = await tickLocked({ ...hand, records, notice: moved })
  return settleNotice(records, { ...hand, notice: ticked })
}

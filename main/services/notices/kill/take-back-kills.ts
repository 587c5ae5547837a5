import type { NoticeNumber } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import { foldPictureId } from '../../../../shared/notice/fold-picture-id.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'
import { moveNotice } from '../move-notice.ts'
import { findMeant } from './find-meant.ts'
import { heldLock } from './held-lock.ts'
import { isKill, isKillInForce } from './kill-in-force.ts'
import type { LockHand } from './put-lock.ts'
import { releaseLock } from './put-lock.ts'
import { isSameAgency } from './tell-named.ts'

/**
 * Unlocks what a reinstatement takes back: the photos it means whose lock came from a kill of its agency. A kill of which it takes back every
 * picture is reinstated; one of which it names some stays in force for the others. Does nothing for other notices. Call it in a transaction.
 */
export async function takeBackKills(records: DeskRecords, notice: Notice, hand: LockHand): Promise<void> {
  if (notice.parsed.kind !== 'reinstatement') return
  const touched = new Set<NoticeNumber>()
  const reason = notice.parsed.reason ?? `Reinstated by notice ${notice.number}`
  for (const { photo } of await findMeant(records, notice)) {
    const lock = heldLock(photo)
    const kill = lock === null || lock.notice === null ? undefined : await records.notices.get(lock.notice)
    if (lock === null || kill === undefined || !isTakenBackBy(kill, notice)) continue
    await releaseLock(records, { photo, lock, reason, notice: notice.number, ...hand })
    touched.add(kill.number)
  }
  for (const kill of await findNamedKills(records, notice)) touched.add(kill.number)
  for (const number of touched) {
    const kill = await records.notices.get(number)
    if (kill === undefined || !isKillInForce(kill) || !(await isWhollyTakenBack(records, kill, notice))) continue
    await moveNotice(records, { notice: kill, state: 'reinstated', reason, successor: notice.number, ...hand })
  }
}

function isTakenBackBy(kill: Notice, { parsed }: Notice): boolean {
  return isKill(kill) && isSameAgency(kill.parsed.agency, parsed.agency)
}

// A kill may have come for pictures the desk never had: nothing of it is locked, and it is taken back all the same.
async function findNamedKills(records: DeskRecords, notice: Notice): Promise<readonly Notice[]> {
  const ids = notice.parsed.pictureIds.map(foldPictureId)
  const naming = await records.notices.naming(ids, notice.carriers[0] ?? null)
  return naming.filter((one) => isTakenBackBy(one, notice) && one.receivedAt <= notice.receivedAt)
}

async function isWhollyTakenBack(records: DeskRecords, kill: Notice, { parsed }: Notice): Promise<boolean> {
  const locks = await records.locks.byNotice(kill.number)
  if (locks.some(({ released }) => released === null)) return false
  const named = new Set(parsed.pictureIds.map(foldPictureId))
  return kill.parsed.pictureIds.length === 0
    ? locks.length > 0
    : kill.parsed.pictureIds.every((id) => named.has(foldPictureId(id)))
}

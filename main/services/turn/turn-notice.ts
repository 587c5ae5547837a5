import type { Notice } from '../../../shared/contract/notice.ts'
import { canMove, isOpenState } from '../../../shared/notice/notice-states.ts'
import { advanceNotice, moveNotice } from '../notices/move-notice.ts'
import { overtakeTold, restoreTold } from '../notices/recipients/overtake-told.ts'
import { settleTold } from '../notices/recipients/settle-told.ts'
import { settleNotice } from '../notices/settle-notice.ts'
import { recordTicks } from '../notices/tick-duty.ts'
import type { ChangeRecord, DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'

/** Tells a notice that its change was undone, or stands again. Does nothing for other changes, and for notices that ended otherwise. */
export async function turnNotice(
  records: DeskRecords,
  base: ChangeRecord,
  undone: boolean,
  by: { readonly actor: Actor; readonly at: string }
): Promise<void> {
  if (base.kind !== 'notice') return
  const known = base.notice === null ? undefined : await records.notices.get(base.notice)
  if (known === undefined || (!isOpenState(known.state) && known.state !== 'closed')) return
  const changes = await Promise.all(known.changes.map((number) => records.changes.get(number)))
  const standing = changes.some((change) => change?.kind === 'notice' && change.undoneBy === null)
  // What was found left of the wrong value was found in other bytes.
  const notice = { ...known, residue: null }
  await records.notices.update(notice)
  const hand = { ...by, records, notice }
  if (undone && !standing) {
    await overtakeTold(hand, base.at)
    await reopenDuties(records, { ...by, notice })
  }
  if (!undone) {
    const applied = await advanceNotice(records, { ...by, notice, state: 'applied' })
    await restoreTold(hand)
    const told = await settleTold({ ...hand, notice: applied })
    await settleNotice(records, { ...by, notice: told })
  }
}

// The wrong words are back: whatever was done about them has to be done, or looked at, again.
async function reopenDuties(
  records: DeskRecords,
  hand: { readonly notice: Notice; readonly actor: Actor; readonly at: string }
): Promise<void> {
  const { notice } = hand
  const opened = canMove(notice.state, 'proposed')
    ? await moveNotice(records, { ...hand, state: 'proposed', reason: 'Its change was undone.' })
    : notice
  const duties = opened.duties.map(({ duty }) => duty)
  const note = 'Its change was undone.'
  await recordTicks({ ...hand, records, notice: opened }, duties, { done: false, note, act: 'desk' })
}

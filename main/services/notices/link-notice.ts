import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { ChangeRecord, DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { fillDuties } from './fill-duties.ts'
import { advanceNotice } from './move-notice.ts'
import { settleTold } from './recipients/settle-told.ts'
import { settleNotice } from './settle-notice.ts'

/** A change that acts on a notice, of which a photo was just recorded. */
export interface NoticeAct {
  readonly notice: NoticeNumber
  readonly change: ChangeRecord
  /** How many photos the whole change has; null where that is no longer known. */
  readonly planned: number | null
  readonly actor: Actor
  readonly at: string
}

/**
 * Notes on a notice that this change acts on it. Its state stays open (`proposed`) until every photo of the notice's change is recorded: a
 * crash in the middle must not leave a notice that looks done, nor one after the last photo a notice that looks open.
 */
export async function linkNotice(records: DeskRecords, act: NoticeAct): Promise<void> {
  const { change, actor, at } = act
  const known = await records.notices.get(act.notice)
  if (known === undefined) return
  const [filled = known] = await fillDuties(records, [known])
  let notice = filled
  if (!known.changes.includes(change.change)) {
    // What is left of the wrong value was searched before this change; what a closed notice was closed on stays.
    const residue = isOpenState(known.state) ? null : known.residue
    notice = { ...filled, residue, changes: [...known.changes, change.change] }
    await records.notices.update(notice)
  }
  if (!isOpenState(notice.state)) return
  // An announced correction stays announced, whatever a person sets by hand meanwhile.
  if (notice.state !== 'values-unknown') notice = await advanceNotice(records, { notice, state: 'proposed', actor, at })
  if (change.kind !== 'notice' || act.planned === null) return
  if ((await records.changes.countApplied(change.change)) !== act.planned) return
  notice = await advanceNotice(records, { notice, state: 'applied', actor, at })
  notice = await settleTold({ records, notice, actor, at })
  await settleNotice(records, { notice, actor, at })
}

import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import { moveNotice } from './move-notice.ts'
import type { ChangeRecord, DeskRecords } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'

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
  let notice = known
  if (!known.changes.includes(change.change)) {
    const state = known.state === 'received' || known.state === 'understood' ? 'proposed' : known.state
    notice = { ...known, state, changes: [...known.changes, change.change] }
    await records.notices.update(notice)
  }
  if (change.kind !== 'notice' || notice.state === 'closed' || act.planned === null) return
  const applied = (await records.changes.items(change.change)).filter((item) => item.state === 'applied')
  if (applied.length === act.planned) await moveNotice(records, { notice, state: 'applied', actor, at })
}

import type { ChangeNumber, NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { DeskRecords } from './ports/desk-store.ts'

/**
 * Notes on a notice that this change acts on it. Its state stays open (`proposed`) until the whole change is through: a crash in the
 * middle must not leave a notice that looks done.
 */
export async function linkNotice(records: DeskRecords, number: NoticeNumber, change: ChangeNumber): Promise<void> {
  const notice = await records.notices.get(number)
  if (notice === undefined || notice.changes.includes(change)) return
  const state = notice.state === 'received' || notice.state === 'understood' ? 'proposed' : notice.state
  await records.notices.update({ ...notice, state, changes: [...notice.changes, change] })
}

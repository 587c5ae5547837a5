import type { Notice } from '../../../shared/contract/notice.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { moveNotice } from './move-notice.ts'

/**
 * Brings a notice that is applied to where its duties and its last residue check put it: its duties are open, or it is closed because all are
 * done and nothing of the wrong value is left. Any other stays as it is. Call it in a transaction.
 */
export async function settleNotice(
  records: DeskRecords,
  settling: { readonly notice: Notice; readonly actor: Actor; readonly at: string }
): Promise<Notice> {
  const { notice } = settling
  if (notice.state !== 'applied' && notice.state !== 'duties-open') return notice
  const isDone = notice.duties.every(({ done }) => done !== null)
  if (!isDone) return moveNotice(records, { ...settling, state: 'duties-open' })
  return isDone && notice.residue?.places === 0 ? moveNotice(records, { ...settling, state: 'closed' }) : notice
}

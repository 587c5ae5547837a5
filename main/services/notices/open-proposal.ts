import type { Notice } from '../../../shared/contract/notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { NoticeToChange } from './change-notice.ts'
import { changeNotice } from './change-notice.ts'
import { getNotice } from './get-notice.ts'
import { moveNotice } from './move-notice.ts'

/** Records that a person opened the proposal of a matched notice. Once: in any other state nothing is recorded. Throws DeskError `not-found`. */
export async function openProposal(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  asked: NoticeToChange
): Promise<Notice> {
  const known = await getNotice(desk, asked.notice)
  if (known.state !== 'matched') return known
  return changeNotice(desk, asked, async ({ records, ...hand }) =>
    // Another window may have been quicker.
    hand.notice.state === 'matched' ? moveNotice(records, { ...hand, state: 'proposed' }) : hand.notice
  )
}

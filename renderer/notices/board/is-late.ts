import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import { isOverdue } from '../../../shared/notice/is-overdue.ts'

/** Whether a notice has a duty past its time; `now` in milliseconds. */
export function isLate(notice: Pick<Notice, 'state' | 'duties'>, now: number): boolean {
  return isOverdue(notice, new Date(now).toISOString())
}

/** Whether this one duty of a notice is past its time; `now` in milliseconds. */
export function isDutyLate({ state }: Pick<Notice, 'state'>, duty: NoticeDuty, now: number): boolean {
  return isLate({ state, duties: [duty] }, now)
}

import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import { isDutyLate } from './is-late.ts'

/** Who ticked a duty, when and with what note; of an open one until when it is due. `now` in milliseconds. */
export function describeDuty(notice: Pick<Notice, 'state'>, duty: NoticeDuty, now: number): string {
  const { due, done } = duty
  const moment = (at: string): string => formatMomentInWords(at, new Date(now))
  if (done) {
    const who = done.act === 'desk' ? 'The desk, by itself' : done.by
    return [who, moment(done.at), done.note].filter(Boolean).join(', ')
  }
  if (!isOpenState(notice.state)) return 'Not done'
  if (due === null) return 'Open, no time set'
  return `${isDutyLate(notice, duty, now) ? 'Overdue since' : 'Due'} ${moment(due)}`
}

import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import type { ToldCount } from '../../../shared/contract/notice-recipients.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { tellTicking } from '../../../shared/notice/tell-ticking.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import { isDutyLate } from './is-late.ts'

/** Who ticked a duty, when and with what note; of an open one until when it is due and what would tick it by itself. `now` in milliseconds. */
export function describeDuty(
  notice: Pick<Notice, 'state' | 'parsed' | 'residue'>,
  duty: NoticeDuty,
  now: number,
  told?: ToldCount
): string {
  const { due, done } = duty
  const moment = (at: string): string => formatMomentInWords(at, new Date(now))
  if (done) {
    const isOwn = done.act === 'desk' && duty.duty !== 'tell-third-parties'
    const who = isOwn ? 'The desk, by itself' : done.by
    return [who, moment(done.at), done.note].filter(Boolean).join(', ')
  }
  if (!isOpenState(notice.state)) return 'Not done'
  const ticking = tellTicking(notice, duty.duty, told)
  if (due === null) return `Open, ${ticking}`
  return `${isDutyLate(notice, duty, now) ? 'Overdue since' : 'Due'} ${moment(due)}, ${ticking}`
}

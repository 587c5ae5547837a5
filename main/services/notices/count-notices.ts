import type { DeskInfo } from '../../../shared/contract/desk.ts'
import { isOverdue } from '../../../shared/notice/is-overdue.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { beginOfDay } from '../begin-of-day.ts'
import type { DeskParts } from '../desk-parts.ts'
import { listNotices } from './get-notice.ts'

/**
 * How the desk's notices stand. Each open one counts in `open` and once in `kills`, `applied` (its edits are done, its duties may not be),
 * `valuesUnknown` or `needYou`; an overdue one in `overdue` besides.
 */
export async function countNotices(desk: Pick<DeskParts, 'store' | 'clock'>): Promise<DeskInfo['openNotices']> {
  const now = desk.clock()
  const today = beginOfDay(now)
  const counts = { open: 0, kills: 0, needYou: 0, valuesUnknown: 0, applied: 0, overdue: 0, closedToday: 0 }
  for (const notice of await listNotices(desk)) {
    const { state, parsed, ended } = notice
    if (state === 'closed' && ended !== undefined && ended.at >= today) counts.closedToday += 1
    if (!isOpenState(state)) continue
    counts.open += 1
    if (isOverdue(notice, now)) counts.overdue += 1
    if (parsed.kind === 'kill' || parsed.kind === 'withdrawal') counts.kills += 1
    else if (state === 'applied' || state === 'duties-open') counts.applied += 1
    else if (state === 'values-unknown') counts.valuesUnknown += 1
    else counts.needYou += 1
  }
  return counts
}

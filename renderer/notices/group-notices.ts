import type { Notice } from '../../shared/contract/notice.ts'
import { isOpenState } from '../../shared/notice/notice-states.ts'
import type { NoticeGroup } from '../state/screen.ts'
import type { BoardMoment } from './board/board-moment.ts'

import { isLate } from './board/is-late.ts'

/** Whether a notice takes a photo away: a kill or a withdrawal. */
export function isKill({ parsed }: Pick<Notice, 'parsed'>): boolean {
  return parsed.kind === 'kill' || parsed.kind === 'withdrawal'
}

const waits: ReadonlySet<Notice['state']> = new Set(['received', 'understood', 'matched', 'proposed'])

const hasOpenDuty = ({ duties }: Notice): boolean => duties.some(({ done }) => done === null)

/** Whether a notice stands in a group of the board. `now` tells what is overdue, `closedToday` which ones were closed today. */
export function isInGroup(notice: Notice, group: NoticeGroup, at: BoardMoment): boolean {
  const open = isOpenState(notice.state)
  switch (group) {
    case 'open':
      return open
    case 'kills':
      return open && isKill(notice)
    case 'overdue':
      return isLate(notice, at.now)
    case 'valuesUnknown':
      return notice.state === 'values-unknown'
    case 'needYou':
      return !isKill(notice) && waits.has(notice.state)
    case 'openDuties':
      return open && hasOpenDuty(notice)
    case 'closed':
      return !open
    case 'closedToday':
      return notice.state === 'closed' && Date.parse(notice.ended?.at ?? '') >= at.midnight
  }
}

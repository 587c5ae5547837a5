import type { Notice } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { isKill } from '../group-notices.ts'

/** Whether a notice stands at the top of the board: a kill that is not settled. */
export function isPinned(notice: Notice): boolean {
  return isKill(notice) && isOpenState(notice.state)
}

/** Notices as they stand on the board: kills first, then the newest. */
export function orderNotices(notices: readonly Notice[]): readonly Notice[] {
  return notices.toSorted(
    (one, other) =>
      Number(isPinned(other)) - Number(isPinned(one)) ||
      Date.parse(other.receivedAt) - Date.parse(one.receivedAt) ||
      other.number - one.number
  )
}

/** The next notice with an overdue duty, in the board's order after the one under the cursor and round again; undefined where none is late. */
export function findNextOverdue(
  notices: readonly Notice[],
  cursor: Notice['number'] | null,
  isLate: (notice: Notice) => boolean
): Notice | undefined {
  const ordered = orderNotices(notices)
  const at = ordered.findIndex(({ number }) => number === cursor)
  return [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)].find(isLate)
}

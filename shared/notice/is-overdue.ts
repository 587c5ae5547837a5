import type { Notice } from '../contract/notice.ts'
import { isOpenState } from './notice-states.ts'

/** True where a notice that still asks something has a duty open past its time. `now` as ISO 8601 in UTC. */
export function isOverdue({ state, duties }: Pick<Notice, 'state' | 'duties'>, now: string): boolean {
  return isOpenState(state) && duties.some(({ due, done }) => done === null && due !== null && due < now)
}

import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticeGroup } from '../../state/screen.ts'
import { isInGroup } from '../group-notices.ts'
import { lengthInWords } from '../name-notice.ts'
import type { BoardMoment } from './board-moment.ts'

/** How many notices stand in each group. */
export type BoardCounts = Readonly<Record<NoticeGroup, number>>

/** Counts the notices of each group. */
export function countBoard(notices: readonly Notice[], at: BoardMoment): BoardCounts {
  const count = (group: NoticeGroup): number => notices.filter((notice) => isInGroup(notice, group, at)).length
  return {
    open: count('open'),
    kills: count('kills'),
    overdue: count('overdue'),
    valuesUnknown: count('valuesUnknown'),
    needYou: count('needYou'),
    openDuties: count('openDuties'),
    closed: count('closed'),
    closedToday: count('closedToday')
  }
}

/** How many notices should not wait: kills, those with an overdue duty and those a person has to look at, each once. */
export function countUrgent(notices: readonly Notice[], at: BoardMoment): number {
  const urgent = ['kills', 'overdue', 'needYou'] as const
  return notices.filter((notice) => urgent.some((group) => isInGroup(notice, group, at))).length
}

/** "3 kills, 2 overdue · Meridian – Erratum": what cannot wait, then the desk; the desk alone where nothing does. */
export function titleWindow(desk: string, { kills, overdue }: Pick<BoardCounts, 'kills' | 'overdue'>): string {
  const facts = [kills > 0 && `${kills} ${kills === 1 ? 'kill' : 'kills'}`, overdue > 0 && `${overdue} overdue`]
  return [facts.filter(Boolean).join(', '), `${desk} – Erratum`].filter(Boolean).join(' · ')
}

/** "closed today, median 14 min": how long the notices closed today were open, in the middle; only the words where none was. */
export function tellClosedToday(notices: readonly Notice[], at: BoardMoment): string {
  const lengths = notices
    .filter((notice) => isInGroup(notice, 'closedToday', at))
    .map(({ ended, receivedAt }) => Date.parse(ended?.at ?? receivedAt) - Date.parse(receivedAt))
    .toSorted((one, other) => one - other)
  const middle = lengths[Math.floor((lengths.length - 1) / 2)]
  return middle === undefined ? 'closed today' : `closed today, median ${lengthInWords(middle)}`
}

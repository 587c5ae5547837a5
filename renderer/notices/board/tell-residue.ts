import type { Notice } from '../../../shared/contract/notice.ts'
import { formatMoment } from '../../ui/format-moment.ts'

/** When it was last searched and how many places are left: "09:35:11, 7 left". `now` in milliseconds. */
export function tellResidue({ residue }: Pick<Notice, 'residue'>, now: number): string {
  if (residue === null) return 'not searched'
  return `${formatMoment(residue.at, new Date(now))}, ${residue.places.toLocaleString('en-GB')} left`
}

/** "1 of 3 done". */
export function countDuties({ duties }: Pick<Notice, 'duties'>): string {
  const done = duties.filter((duty) => duty.done !== null).length
  return duties.length === 0 ? '' : `${done} of ${duties.length} done`
}

import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import { initialsOf } from './initials-of.ts'
import { isDutyLate } from './is-late.ts'

/** A column of the board; duties of one sort share it. */
export interface DutyColumn {
  readonly key: 'online' | 'delete' | 'replace' | 'stop' | 'tell'
  readonly head: string
  /** What the column asks, as its cells are called. */
  readonly name: string
  readonly duties: readonly NoticeDuty['duty'][]
}

/** The columns of duties, as they stand on the board. */
export const dutyColumns: readonly DutyColumn[] = [
  {
    key: 'online',
    head: 'Online',
    name: 'Remove online',
    duties: ['remove-online', 'remove-social', 'remove-archive']
  },
  { key: 'delete', head: 'Delete', name: 'Delete', duties: ['delete', 'disable-access'] },
  { key: 'replace', head: 'Replace', name: 'Replace', duties: ['replace'] },
  { key: 'stop', head: 'Stop', name: 'Stop using', duties: ['stop-using'] },
  { key: 'tell', head: 'Tell', name: 'Tell third parties', duties: ['tell-third-parties'] }
]

/** What a cell of the board says: not asked, open (some may be done), overdue, or done by whom. */
export type DutyCell =
  | { readonly is: 'not-asked' }
  | { readonly is: 'open' | 'partly' | 'overdue' }
  | { readonly is: 'done'; readonly initials: string; readonly by: string }

/** The duties of a notice that stand in a column. */
export function dutiesIn(notice: Pick<Notice, 'duties'>, column: DutyColumn): readonly NoticeDuty[] {
  return notice.duties.filter(({ duty }) => column.duties.includes(duty))
}

/** What a cell says. `now` in milliseconds; several duties in one cell are done when all are, by whom ticked the last. */
export function readDutyCell(notice: Notice, column: DutyColumn, now: number): DutyCell {
  const duties = dutiesIn(notice, column)
  if (duties.length === 0) return { is: 'not-asked' }
  const open = duties.filter(({ done }) => done === null)
  if (open.some((duty) => isDutyLate(notice, duty, now))) return { is: 'overdue' }
  if (open.length > 0) return { is: open.length < duties.length ? 'partly' : 'open' }
  const last = duties.flatMap(({ done }) => done ?? []).toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
  // What the desk saw done nobody ticked; people were told by somebody all the same.
  const by = last?.act === 'desk' && column.key !== 'tell' ? 'Desk' : (last?.by ?? '')
  return { is: 'done', initials: by === 'Desk' ? 'Desk' : initialsOf(by), by }
}

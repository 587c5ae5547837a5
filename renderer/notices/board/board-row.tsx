import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticePhotos } from '../../../shared/contract/notice-board.ts'
import type { ToldCount } from '../../../shared/contract/notice-recipients.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ageOf, badgeOf } from '../name-notice.ts'
import { writeToldCount } from '../recipients/describe-recipient.ts'
import { describeContent, describeSubject, nameSender } from './describe-subject.ts'
import type { DutyColumn } from './duty-columns.ts'
import { dutyColumns, readDutyCell } from './duty-columns.ts'
import { DutyMark } from './duty-mark.tsx'
import { nameState } from './name-state.ts'
import { isPinned } from './order-notices.ts'

/** A notice as a row of 36 px: who and what, where it stands, how old, its photos, what is left, a cell for each sort of duty, recipients informed. */
export function BoardRow(props: {
  readonly notice: Notice
  readonly photos: Pick<NoticePhotos, 'photos' | 'locked'>
  readonly told: ToldCount | undefined
  readonly index: number
  readonly top: number
  readonly current: boolean
  /** Whether it is the last of the kills at the top. */
  readonly lastPinned: boolean
  readonly now: number
  readonly onTick: (column: DutyColumn) => void
}) {
  const { notice, photos, now } = props
  const state = nameState(notice, photos)
  const classes = [
    'board-row board-columns row',
    props.current ? 'selected cursor' : '',
    isPinned(notice) ? 'pinned' : '',
    props.lastPinned ? 'last-pinned' : ''
  ]
  const subject = describeSubject(notice)
  const content = describeContent(notice)
  return (
    <div
      id={`board-row-${notice.number}`}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.current}
      className={classes.filter(Boolean).join(' ')}
      data-index={props.index}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span role="gridcell" className="board-mark">
        <Badge kind={badgeOf(notice)} />
      </span>
      <span role="gridcell" className="board-notice">
        <span className="board-subject">
          <b className="strong" dir="auto">
            {nameSender(notice)}
          </b>
          <span className="cut" dir="auto" title={subject}>
            {subject}
          </span>
        </span>
        <span className="board-content cut" dir="auto" title={content}>
          {content}
        </span>
      </span>
      <span role="gridcell" className={`board-state ${state.tone}`}>
        <Icon of={state.glyph} small />
        {state.words}
      </span>
      <span role="gridcell" className="board-figure figures">
        {ageOf(notice.receivedAt, now)}
      </span>
      <span role="gridcell" className="board-figure figures">
        {photos.photos.toLocaleString('en-GB')}
      </span>
      <span role="gridcell" className="board-figure board-residue figures">
        <ResidueFigure notice={notice} />
      </span>
      {dutyColumns.map((column) => (
        <span role="gridcell" key={column.key} className="board-duty">
          <DutyMark column={column} cell={readDutyCell(notice, column, now)} onTick={() => props.onTick(column)} />
        </span>
      ))}
      <span role="gridcell" className="board-figure figures" title="Recipients informed">
        <span className={props.told === undefined ? 'third' : ''}>{writeToldCount(props.told)}</span>
      </span>
    </div>
  )
}

function ResidueFigure({ notice: { residue } }: { readonly notice: Notice }) {
  if (residue === null) return <span className="third">–</span>
  return residue.places === 0 ? (
    <span className="third">0</span>
  ) : (
    <b className="strong">{residue.places.toLocaleString('en-GB')}</b>
  )
}

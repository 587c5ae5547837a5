import { useVirtualizer } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import { useEffect, useRef } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticePhotos } from '../../../shared/contract/notice-board.ts'
import type { ToldCount } from '../../../shared/contract/notice-recipients.ts'
import { BoardRow } from './board-row.tsx'
import './board-table.css'
import '../../ui/row.css'
import type { DutyColumn } from './duty-columns.ts'
import { dutyColumns } from './duty-columns.ts'
import { isPinned } from './order-notices.ts'

/** Height of a row in CSS pixels: the token --row-board. */
const rowHeight = 36

/** Height of the column heads, which stay on top of the rows as they scroll: the token --row. */
const headHeight = 24

/** Scrolls no further than a row needs to be seen whole. */
function showRow(scroller: HTMLElement, index: number): void {
  const top = index * rowHeight
  const bottom = headHeight + top + rowHeight
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight
}

/** The rows of the board under their heads. Only those on show are in the page, whatever their number. */
export function BoardTable(props: {
  readonly label: string
  readonly notices: readonly Notice[]
  readonly photosOf: (notice: Notice) => Pick<NoticePhotos, 'photos' | 'locked'>
  readonly toldOf: (notice: Notice) => ToldCount | undefined
  readonly at: number
  readonly now: number
  readonly onPoint: (notice: Notice) => void
  readonly onOpen: (notice: Notice) => void
  readonly onTick: (notice: Notice, column: DutyColumn) => void
}) {
  const { notices, at } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: notices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6
  })
  useEffect(() => {
    if (scroller.current && notices.length > 0) showRow(scroller.current, at)
  }, [at, notices.length])
  useEffect(() => {
    if (props.label !== '') scroller.current?.focus({ preventScroll: true })
  }, [props.label])
  const noticeAt = ({ target }: { readonly target: EventTarget }): Notice | undefined => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
    return row ? notices[Number(row.dataset['index'])] : undefined
  }
  const point = (event: PointerEvent): void => {
    const notice = noticeAt(event)
    if (notice && event.button === 0) props.onPoint(notice)
  }
  const pinned = notices.filter(isPinned).length
  const current = notices[at]
  return (
    <div
      ref={scroller}
      className="board-table"
      role="grid"
      aria-label={props.label}
      aria-rowcount={notices.length + 1}
      aria-colcount={7 + dutyColumns.length}
      aria-activedescendant={current && `board-row-${current.number}`}
      tabIndex={0}
      onPointerDown={point}
      onDoubleClick={(event) => {
        const notice = noticeAt(event)
        if (notice) props.onOpen(notice)
      }}
    >
      <div role="rowgroup" className="board-heads">
        <div role="row" aria-rowindex={1} className="board-columns column-head">
          <span role="columnheader">
            <span className="unseen">Kind</span>
          </span>
          <span role="columnheader">Notice</span>
          <span role="columnheader">State</span>
          <span role="columnheader" className="board-figure">
            Age
          </span>
          <span role="columnheader" className="board-figure">
            Photos
          </span>
          <span role="columnheader" className="board-figure board-residue">
            Residue
          </span>
          {dutyColumns.map(({ key, head }) => (
            <span key={key} role="columnheader" className="board-duty">
              {head}
            </span>
          ))}
          <span role="columnheader" className="board-figure" title="Recipients informed">
            Told
          </span>
        </div>
      </div>
      <div role="rowgroup" className="board-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const notice = notices[index]
          return (
            notice && (
              <BoardRow
                key={notice.number}
                notice={notice}
                photos={props.photosOf(notice)}
                told={props.toldOf(notice)}
                index={index}
                top={start}
                current={index === at}
                lastPinned={index === pinned - 1}
                now={props.now}
                onTick={(column) => props.onTick(notice, column)}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

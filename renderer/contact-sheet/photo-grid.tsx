import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { useMeasureText } from '../ui/use-measure-text.ts'
import type { FrameWriting } from './frame-writing.ts'
import { GridRow } from './grid-row.tsx'
import { ListHead } from './list-head.tsx'
import './photo-grid.css'
import type { SheetRows } from '../state/sheet-rows.ts'
import { headHeight, planRows } from '../state/sheet-rows.ts'
import { ScrollThumb } from './scroll-thumb.tsx'
import { layOutList, layOutSheet } from './sheet-geometry.ts'
import { useFramePointer } from './use-frame-pointer.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useRoom } from './use-room.ts'

/** The frames of the contact sheet. Only those on show are in the page, whatever the number of photos. */
export function PhotoGrid({ total, onShow }: { readonly total: number; readonly onShow: (frames: number) => void }) {
  const store = useDeskStore()
  const scroller = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller)
  const size = useDesk((desk) => desk.cellSize)
  const cursor = useDesk((desk) => desk.cursor)
  const query = useDesk((desk) => desk.shownQuery)
  const freshness = useDesk((desk) => desk.freshness)
  const label = useDesk(({ filter }) => (Object.keys(filter).length === 0 ? 'All photos' : 'Photos found'))
  const view = useDesk((desk) => desk.sheetView)
  const geometry = view === 'list' ? layOutList(room) : layOutSheet(room, size)
  const { columns, cellHeight, rowsOnShow } = geometry
  const groups = useDesk((desk) => desk.groups)
  const plan = useMemo(() => planRows(total, columns, groups), [total, columns, groups])
  const width = Math.floor(geometry.cellWidth) - 16
  const measureName = useMeasureText(500)
  const measureLine = useMeasureText(400)
  const writing = useMemo((): FrameWriting => ({ width, measureName, measureLine }), [width, measureName, measureLine])

  const virtual = useVirtualizer({
    count: plan.count,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (plan.rowAt(row).kind === 'head' ? headHeight : cellHeight),
    overscan: 2
  })
  const rows = virtual.getVirtualItems()
  const first = plan.rowAt(rows[0]?.index ?? 0).first
  const end = plan.rowAt(rows.at(-1)?.index ?? 0)
  const last = Math.min(total - 1, end.first + (end.kind === 'head' ? 0 : end.photos - 1))

  useLayoutEffect(() => {
    // The plan places the heads, which are lower than frames.
    if (cellHeight > 0 && plan.count > 0) virtual.measure()
  }, [virtual, cellHeight, plan])
  useEffect(() => {
    // A newer list (query, freshness) asks for the same stretch again.
    if (query >= 0 && freshness >= 0) store.getState().showRange(first, last)
  }, [store, first, last, query, freshness])
  useEffect(() => {
    onShow(Math.min(total, rowsOnShow * columns))
  }, [onShow, total, rowsOnShow, columns])
  useEffect(() => {
    if (room.height > 0 && scroller.current) showRow(scroller.current, plan, plan.rowOf(cursor), cellHeight)
  }, [cursor, plan, cellHeight, room.height])
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true })
  }, [])
  useGridKeys(geometry, plan, total)
  const pointer = useFramePointer()

  const open = (): void => {
    const { cursorId, openScreen } = store.getState()
    if (cursorId !== null) openScreen({ name: 'info', photoId: cursorId })
  }
  return (
    <>
      {view === 'list' && <ListHead />}
      <div
        ref={scroller}
        className={view === 'list' ? 'photo-grid list' : 'photo-grid'}
        role="grid"
        aria-label={`${label}, ${total.toLocaleString('en-GB')}`}
        aria-multiselectable="true"
        aria-rowcount={plan.count}
        aria-colcount={columns}
        aria-activedescendant={cursor >= first && cursor <= last ? `frame-${cursor}` : undefined}
        tabIndex={0}
        {...pointer}
        onDoubleClick={open}
      >
        <div className="photo-grid-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => (
            <GridRow
              key={row.key}
              row={row.index}
              shows={plan.rowAt(row.index)}
              top={row.start}
              geometry={geometry}
              view={view}
              writing={writing}
            />
          ))}
        </div>
      </div>
      <ScrollThumb scroller={scroller} room={room.height} length={virtual.getTotalSize()} />
    </>
  )
}

// Scrolls as little as shows the row; the first one of a group comes with its head.
function showRow(scroller: HTMLElement, plan: SheetRows, row: number, cellHeight: number): void {
  const bottom = plan.topOf(row, cellHeight) + cellHeight
  const top = plan.topOf(row > 0 && plan.rowAt(row - 1).kind === 'head' ? row - 1 : row, cellHeight)
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight
}

import { useVirtualizer } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { useMeasureText } from '../ui/use-measure-text.ts'
import type { FrameWriting } from './frame-writing.ts'
import { GridRow } from './grid-row.tsx'
import { ListHead } from './list-head.tsx'
import './photo-grid.css'
import { ScrollThumb } from './scroll-thumb.tsx'
import { layOutList, layOutSheet } from './sheet-geometry.ts'
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
  const geometry = view === 'list' ? layOutList(room, total) : layOutSheet(room, size, total)
  const { columns, cellHeight, rowsOnShow } = geometry
  const width = Math.floor(geometry.cellWidth) - 16
  const measureName = useMeasureText(500)
  const measureLine = useMeasureText(400)
  const writing = useMemo((): FrameWriting => ({ width, measureName, measureLine }), [width, measureName, measureLine])

  const virtual = useVirtualizer({
    count: geometry.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => cellHeight,
    overscan: 2
  })
  const rows = virtual.getVirtualItems()
  const first = (rows[0]?.index ?? 0) * columns
  const last = Math.min(total - 1, ((rows.at(-1)?.index ?? 0) + 1) * columns - 1)

  useLayoutEffect(() => {
    if (cellHeight > 0) virtual.measure()
  }, [virtual, cellHeight])
  useEffect(() => {
    // A newer list (query, freshness) asks for the same stretch again.
    if (query >= 0 && freshness >= 0) store.getState().showRange(first, last)
  }, [store, first, last, query, freshness])
  useEffect(() => {
    onShow(Math.min(total, rowsOnShow * columns))
  }, [onShow, total, rowsOnShow, columns])
  useEffect(() => {
    if (room.height > 0) virtual.scrollToIndex(Math.floor(cursor / columns), { align: 'auto' })
  }, [virtual, cursor, columns, room.height])
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true })
  }, [])
  useGridKeys(geometry, total)

  const press = (event: PointerEvent): void => {
    const index = frameAt(event)
    if (index === undefined || event.button !== 0) return
    const mode = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'
    void store.getState().moveCursor(index, mode)
  }
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
        aria-rowcount={geometry.rows}
        aria-colcount={columns}
        aria-activedescendant={cursor >= first && cursor <= last ? `frame-${cursor}` : undefined}
        tabIndex={0}
        onPointerDown={press}
        onDoubleClick={open}
      >
        <div className="photo-grid-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => (
            <GridRow
              key={row.key}
              row={row.index}
              top={row.start}
              geometry={geometry}
              total={total}
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

function frameAt(event: PointerEvent): number | undefined {
  const frame = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
  return frame ? Number(frame.dataset['index']) : undefined
}

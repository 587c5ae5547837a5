import { useVirtualizer } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import { useEffect, useRef } from 'react'
import { phrase } from '../../messages/phrase.ts'
import { HitLine } from './hit-line.tsx'
import type { HitRow } from './hit-rows.ts'

/** A usual row in CSS pixels: what it is taken for until it was drawn. */
const usualHeight = 44

/** What was found, newest first. Only the rows on show are in the page; at the end `onEnd` asks for more. */
export function HitTable(props: {
  readonly rows: readonly HitRow[]
  readonly at: number
  readonly text: string
  readonly onPoint: (at: number) => void
  readonly onOpen: (at: number) => void
  readonly onEnd: () => void
}) {
  const { rows, at, onEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getItemKey: (index) => rows[index]?.key ?? index,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 4
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    virtual.scrollToIndex(at)
  }, [virtual, at])
  useEffect(() => {
    if (last >= rows.length - 1) onEnd()
  }, [last, rows.length, onEnd])
  const indexAt = ({ target }: { readonly target: EventTarget }): number | null => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
    return row && Number(row.dataset['index'])
  }
  const point = (event: PointerEvent): void => {
    const index = indexAt(event)
    if (index !== null && event.button === 0) props.onPoint(index)
  }
  return (
    <div
      ref={scroller}
      className="hit-table"
      role="listbox"
      aria-label={phrase('history.found-newest-first')}
      aria-activedescendant={rows[at] && `hit-${at}`}
      tabIndex={0}
      onPointerDown={point}
      onDoubleClick={(event) => {
        const index = indexAt(event)
        if (index !== null) props.onOpen(index)
      }}
    >
      <div className="hit-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <HitLine
                key={row.key}
                ref={virtual.measureElement}
                row={row}
                text={props.text}
                index={index}
                total={rows.length}
                top={start}
                current={index === at}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import { useEffect, useRef } from 'react'
import { phrase } from '../../messages/phrase.ts'
import { MiddleCut } from '../../ui/middle-cut.tsx'
import { nameFile } from '../../ui/name-file.ts'
import '../../ui/row.css'
import { Tick } from '../../ui/tick.tsx'
import { WordDiff } from '../../ui/word-diff.tsx'
import { changedFields } from '../name-revision.ts'
import { sketchChange } from '../sketch-change.ts'
import type { TurnRow } from './turn-rows.ts'
import { canTurn, nameHow } from './turn-rows.ts'

/** Height of a row in CSS pixels: the token --row-review. */
const rowHeight = 40

/** The photos of a change as rows of 40 px: tick, file, what would change in it, how. Only those on show are in the page. */
export function ChangeTable(props: {
  readonly rows: readonly TurnRow[]
  readonly at: number
  readonly ticked: ReadonlySet<string>
  readonly onPoint: (at: number) => void
  readonly onTick: (photoId: TurnRow['photoId']) => void
}) {
  const { rows, at } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6
  })
  useEffect(() => {
    virtual.scrollToIndex(at)
  }, [virtual, at])
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true })
  }, [])
  const point = ({ target, button }: PointerEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
    if (row && button === 0) props.onPoint(Number(row.dataset['index']))
  }
  const current = rows[at]
  return (
    <div
      ref={scroller}
      className="change-table"
      role="grid"
      aria-label={phrase('history.photos-of-change')}
      aria-rowcount={rows.length}
      aria-activedescendant={current && `turn-${current.photoId}`}
      tabIndex={0}
      onPointerDown={point}
    >
      <div role="rowgroup" className="change-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <ChangeRow
                key={row.photoId}
                row={row}
                index={index}
                top={start}
                current={index === at}
                ticked={props.ticked.has(row.photoId)}
                onTick={() => props.onTick(row.photoId)}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function ChangeRow(props: {
  readonly row: TurnRow
  readonly index: number
  readonly top: number
  readonly current: boolean
  readonly ticked: boolean
  readonly onTick: () => void
}) {
  const { row, current } = props
  const sketch = sketchChange(row.fields)
  const fields = changedFields(row.fields).length
  const classes = ['row change-row', current ? 'selected cursor' : '', canTurn(row) ? '' : 'refused']
  return (
    <div
      id={`turn-${row.photoId}`}
      role="row"
      aria-rowindex={props.index + 1}
      aria-selected={current}
      className={classes.filter(Boolean).join(' ')}
      data-index={props.index}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span role="gridcell" className="change-tick">
        <Tick
          label={phrase('history.turn-in', { file: nameFile(row.path) })}
          state={canTurn(row) ? (props.ticked ? 'on' : 'off') : 'refused'}
          tabbable={false}
          onPress={props.onTick}
        />
      </span>
      <span role="gridcell" className="change-file" title={row.path}>
        <MiddleCut name={nameFile(row.path)} />
      </span>
      <span role="gridcell" className="change-sketch cut" dir="auto" title={row.refusal}>
        {row.refusal !== '' && <span className="second">{row.refusal}</span>}
        {sketch !== null && row.refusal === '' && (
          <>
            <span className="third">{sketch.label} </span>
            <WordDiff stretches={sketch.stretches} />
            {fields > 1 && <span className="third"> {phrase('history.and-more-fields', { more: fields - 1 })}</span>}
          </>
        )}
        {sketch === null && row.refusal === '' && <span className="second">{phrase('history.none-would-change')}</span>}
      </span>
      <span role="gridcell" className={`change-how ${row.how}`}>
        {nameHow(row)}
      </span>
    </div>
  )
}

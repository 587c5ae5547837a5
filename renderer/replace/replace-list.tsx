import { useVirtualizer } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import { useEffect, useRef } from 'react'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHint } from '../ui/key-cap.tsx'
import { ReplaceHitRow, ReplacePhotoRow } from './replace-row.tsx'
import type { ReplaceCounts, ReplaceRow } from './replace-rows.ts'

const photoHeight = 30
const hitHeight = 26

/** The places found, photo by photo, under their counts. Only the lines on show are in the page. */
export function ReplaceList(props: {
  readonly rows: readonly ReplaceRow[]
  readonly counts: ReplaceCounts
  readonly at: number
  readonly onTickHit: (key: string) => void
  readonly onTickPhoto: (photoId: string) => void
}) {
  const { rows, counts } = props
  const found = useDesk((desk) => desk.replaceFound)
  const searching = useDesk((desk) => desk.replaceSearching)
  const problem = useDesk((desk) => desk.replaceProblem)
  if (rows.length === 0)
    return (
      <EmptyState
        head={
          problem !== null
            ? phrase('replace.nothing-searched')
            : found === null
              ? phrase('replace.type-what')
              : phrase('replace.nothing-found')
        }
      >
        {problem !== null
          ? phrase('replace.what-is-wrong')
          : searching
            ? phrase('replace.looking')
            : found === null
              ? phrase('replace.every-place')
              : phrase('replace.looked-into', { photos: found.searched })}
      </EmptyState>
    )
  return (
    <>
      <div className="bar replace-counts">
        <span className="strong figures">{phrase('replace.places', { places: counts.hits })}</span>
        <span className="second figures">{phrase('replace.ticked', { count: counts.ticked })}</span>
        {counts.off > 0 && <span className="second figures">{phrase('replace.off', { count: counts.off })}</span>}
        {counts.refused > 0 && (
          <span className="second figures">{phrase('replace.refused', { count: counts.refused })}</span>
        )}
        <span className="third cut">{phrase('replace.in-photos', { photos: counts.photos })}</span>
        <span className="grow" />
        <span className="wide-only replace-hints">
          <KeyHint keys="j">{phrase('replace.hint-next')}</KeyHint>
          <KeyHint keys="Space">{phrase('replace.hint-tick')}</KeyHint>
          <KeyHint keys="Shift+Space">{phrase('replace.hint-photo')}</KeyHint>
        </span>
      </div>
      <ReplaceTable {...props} />
    </>
  )
}

function ReplaceTable(props: Parameters<typeof ReplaceList>[0]) {
  const { rows, at } = props
  const store = useDeskStore()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getItemKey: (index) => rows[index]?.key ?? index,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'photo' ? photoHeight : hitHeight),
    overscan: 8
  })
  const index = rows.findIndex((row) => row.kind === 'hit' && row.at === at)
  useEffect(() => {
    virtual.scrollToIndex(index)
  }, [virtual, index])
  const point = ({ target, button }: PointerEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
    if (row && button === 0) store.getState().setReplaceCursor(Number(row.dataset['at']))
  }
  return (
    <div
      ref={scroller}
      className="replace-table"
      role="grid"
      aria-label={phrase('replace.places-found')}
      aria-rowcount={rows.length}
      aria-activedescendant={index < 0 ? undefined : `replace-hit-${at}`}
      tabIndex={0}
      onPointerDown={point}
    >
      <div role="rowgroup" className="replace-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: place, start }) => {
          const row = rows[place]
          if (!row) return null
          const shared = { place, top: start }
          return row.kind === 'photo' ? (
            <ReplacePhotoRow key={row.key} {...shared} row={row} onTick={() => props.onTickPhoto(row.key)} />
          ) : (
            <ReplaceHitRow
              key={row.key}
              {...shared}
              row={row}
              current={row.at === at}
              onTick={() => props.onTickHit(row.key)}
            />
          )
        })}
      </div>
    </div>
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import { useEffect, useRef } from 'react'
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
            ? 'Nothing was searched.'
            : found === null
              ? 'Type what the photos say now.'
              : 'Nothing was found.'
        }
      >
        {problem !== null
          ? 'What is wrong stands under the text to find.'
          : searching
            ? 'Looking …'
            : found === null
              ? 'Every place shows here as it would become. Case, accents and kinds of quotes do not matter unless ticked.'
              : `${found.searched.toLocaleString('en-GB')} photos were looked into that may hold it.`}
      </EmptyState>
    )
  return (
    <>
      <div className="bar replace-counts">
        <span className="strong figures">
          {counts.hits === 1 ? '1 place' : `${counts.hits.toLocaleString('en-GB')} places`}
        </span>
        <span className="second figures">{counts.ticked.toLocaleString('en-GB')} ticked</span>
        {counts.off > 0 && <span className="second figures">{counts.off.toLocaleString('en-GB')} off</span>}
        {counts.refused > 0 && <span className="second figures">{counts.refused.toLocaleString('en-GB')} refused</span>}
        <span className="third cut">
          in {counts.photos === 1 ? '1 photo' : `${counts.photos.toLocaleString('en-GB')} photos`}
        </span>
        <span className="grow" />
        <span className="wide-only replace-hints">
          <KeyHint keys="j">next</KeyHint>
          <KeyHint keys="Space">tick</KeyHint>
          <KeyHint keys="Shift+Space">whole photo</KeyHint>
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
      aria-label="Places found"
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

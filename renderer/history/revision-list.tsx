import { useVirtualizer } from '@tanstack/react-virtual'
import { History } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import type { Revision } from '../../shared/contract/history.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { noticeBadges } from '../ui/describe-notice.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap, KeyHint } from '../ui/key-cap.tsx'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { useNow } from '../ui/use-now.ts'
import { nameRevision } from './name-revision.ts'
import { writeAsOf } from './read-as-of.ts'
import './revision-list.css'
import { RevisionRow } from './revision-row.tsx'
import type { TimeLine } from './use-time-line.ts'
import { WentOut } from './went-out.tsx'

/** A usual row in CSS pixels: what it is taken for until it was drawn. */
const usualHeight = 72

/** The left column of 280 px: the picture, and its revisions, newest first. Only those on show are in the page. */
export function RevisionList(props: {
  readonly photo: PhotoDetail
  readonly revisions: readonly Revision[]
  readonly timeLine: TimeLine
}) {
  const engine = useDesk((desk) => desk.engine)
  const notices = useDesk((desk) => desk.notices)
  const { photo, revisions, timeLine } = props
  const { shown, against, asOf } = timeLine
  const now = new Date(useNow())
  const scroller = useRef<HTMLDivElement>(null)
  // What came later, the line that says so, then what was there already.
  const lines = useMemo((): readonly (Revision | null)[] => {
    if (asOf === null) return revisions
    const isLater = ({ at }: Revision): boolean => new Date(at) > asOf
    return [...revisions.filter(isLater), null, ...revisions.filter((revision) => !isLater(revision))]
  }, [revisions, asOf])
  const at = lines.findIndex((line) => line?.revision === shown)
  const asOfAt = lines.indexOf(null)
  const virtual = useVirtualizer({
    count: lines.length,
    // Rows differ in height and move when a moment is asked for: their heights are kept by revision.
    getItemKey: (index) => lines[index]?.revision ?? 'as-of',
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 4
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at)
  }, [virtual, at])
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true })
  }, [])
  const point = ({ target, button }: PointerEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
    const revision = row && lines[Number(row.dataset['index'])]
    if (revision && button === 0) timeLine.show(revision.revision)
  }
  const noticeOf = (revision: Revision) => notices?.find(({ number }) => number === revision.notice)
  return (
    <aside className="revision-list" aria-label={phrase('history.revisions-title')}>
      <div className="revision-list-picture surround">
        <img src={engine.imageUrl('preview', photo.imageKey)} alt={photo.fileName} />
        <span className="revision-list-badges">
          <PhotoBadges photo={photo} />
        </span>
      </div>
      <div className="bar">
        <span className="strong figures">{phrase('history.revisions', { count: revisions.length })}</span>
        <span className="grow" />
        <span className="key-hint">
          <KeyCap keys="j" />
          <KeyCap keys="k" />
        </span>
        <KeyHint keys="Space">{phrase('history.compare')}</KeyHint>
      </div>
      <WentOut photoId={photo.id} />
      <div
        ref={scroller}
        className="revision-list-rows"
        role="listbox"
        aria-label={phrase('history.revisions-newest-first')}
        aria-activedescendant={shown === null ? undefined : `revision-${shown}`}
        tabIndex={0}
        onPointerDown={point}
      >
        <div className="revision-list-all" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const revision = lines[index]
            if (!revision)
              return (
                <div
                  key="as-of"
                  ref={virtual.measureElement}
                  role="presentation"
                  className="revision-list-as-of figures"
                  data-index={index}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Icon of={History} small />
                  {asOf && describeAsOf(asOf, asOfAt === 0)}
                </div>
              )
            const notice = noticeOf(revision)
            const current = revision.revision === shown
            const compared = against !== shown
            return (
              <RevisionRow
                key={revision.revision}
                ref={virtual.measureElement}
                revision={revision}
                name={nameRevision(revision, notice?.parsed)}
                badge={revision.notice === null ? null : noticeBadges[notice?.parsed.kind ?? 'correction']}
                index={index}
                place={revisions.length - revision.revision + 1}
                total={revisions.length}
                top={start}
                now={now}
                current={current}
                side={!compared ? null : current ? 'B' : revision.revision === against ? 'A' : null}
                later={index < asOfAt}
              />
            )
          })}
        </div>
      </div>
    </aside>
  )
}

/** The line at the moment asked for; `first` where nothing came after it. */
function describeAsOf(asOf: Date, first: boolean): string {
  const moment = writeAsOf(asOf)
  return first ? phrase('history.as-of-line', { moment }) : phrase('history.as-of-line-later', { moment })
}

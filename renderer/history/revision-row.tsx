import type { Ref } from 'react'
import { useMemo } from 'react'
import { describeDecisions } from '../../shared/caption/describe-decisions.ts'
import type { Revision } from '../../shared/contract/history.ts'
import { spokenLanguage } from '../messages/language.ts'
import { Badge } from '../ui/badge.tsx'
import type { BadgeKind } from '../ui/badge-kind.ts'
import { formatMoment, formatMomentInWords } from '../ui/format-moment.ts'
import '../ui/row.css'
import { WordDiff } from '../ui/word-diff.tsx'
import { sketchChange } from './sketch-change.ts'

/** One revision: number, what made it, when, the words it changed, who, why. */
export function RevisionRow(props: {
  readonly ref: Ref<HTMLDivElement>
  readonly revision: Revision
  readonly name: string
  readonly badge: BadgeKind | null
  /** Among the lines of the list. */
  readonly index: number
  /** Among the revisions, from 1. */
  readonly place: number
  readonly total: number
  readonly top: number
  readonly now: Date
  readonly current: boolean
  /** The letter of a side of the comparison, where it is one. */
  readonly side: 'A' | 'B' | null
  /** True where it came after the moment asked for. */
  readonly later: boolean
}) {
  const { revision, current, side, now } = props
  const sketch = useMemo(() => sketchChange(revision.fields), [revision.fields])
  const at = new Date(revision.at)
  const isToday = at.toDateString() === now.toDateString()
  const classes = [
    'row revision-row',
    current ? 'selected cursor' : '',
    side === 'A' ? 'compared' : '',
    props.later ? 'later' : ''
  ]
  return (
    <div
      ref={props.ref}
      id={`revision-${revision.revision}`}
      role="option"
      aria-selected={current}
      aria-posinset={props.place}
      aria-setsize={props.total}
      className={classes.filter(Boolean).join(' ')}
      data-index={props.index}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span className="revision-row-number figures">
        r{revision.revision}
        {side !== null && <span className="revision-row-side">{side}</span>}
      </span>
      <span className="revision-row-what cut" title={props.name}>
        {props.name}
      </span>
      <span className="revision-row-at figures">
        {props.badge !== null && <Badge kind={props.badge} />}
        <time dateTime={revision.at} title={at.toLocaleString(spokenLanguage().locale, { timeZoneName: 'short' })}>
          {isToday ? formatMoment(revision.at, now) : formatMomentInWords(revision.at, now)}
        </time>
      </span>
      {sketch !== null && (
        <span className="revision-row-sketch" dir="auto">
          <WordDiff stretches={sketch.stretches} dimSame />
        </span>
      )}
      <span className="revision-row-who cut">
        <bdi>{revision.by}</bdi>
      </span>
      {revision.decisions && (
        <span className="revision-row-why">{describeDecisions(revision.decisions).join(' ')}</span>
      )}
      {revision.reason !== '' && (
        <span className="revision-row-why cut" dir="auto" title={revision.reason}>
          {revision.reason}
        </span>
      )}
    </div>
  )
}

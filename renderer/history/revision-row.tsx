import { useEffect, useRef } from 'react'
import { describeDecisions } from '../../shared/caption/describe-decisions.ts'
import type { Revision } from '../../shared/contract/history.ts'
import { Badge } from '../ui/badge.tsx'
import '../ui/row.css'

/** One revision: number, what made it, when, who, why. */
export function RevisionRow(props: {
  readonly revision: Revision
  readonly name: string
  readonly current: boolean
  readonly compared: boolean
  /** True where another revision is compared with the current one. */
  readonly comparing: boolean
  readonly onPoint: () => void
}) {
  const { revision, current } = props
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const at = new Date(revision.at)
  return (
    <div
      ref={row}
      role="option"
      tabIndex={current ? 0 : -1}
      aria-selected={current}
      className={['row', 'revision-row', current ? 'selected cursor' : '', props.compared ? 'compared' : '']
        .filter(Boolean)
        .join(' ')}
      onPointerDown={props.onPoint}
    >
      <span className="revision-row-number">
        r{revision.revision}
        {(props.compared || (current && props.comparing)) && (
          <span className="revision-row-side">{current ? 'B' : 'A'}</span>
        )}
      </span>
      <span className="revision-row-what cut" title={props.name}>
        {props.name}
      </span>
      <span className="revision-row-at figures">
        {revision.notice !== null && <Badge kind="C" />}
        <time dateTime={revision.at} title={at.toLocaleString('en-GB')}>
          {at.toLocaleTimeString('en-GB')}
        </time>
      </span>
      <span className="revision-row-who cut">{revision.by}</span>
      {revision.decisions && (
        <span className="revision-row-why">{describeDecisions(revision.decisions).join(' ')}</span>
      )}
      {revision.reason !== '' && (
        <span className="revision-row-why cut" title={revision.reason}>
          {revision.reason}
        </span>
      )}
    </div>
  )
}

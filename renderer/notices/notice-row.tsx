import { useEffect, useRef } from 'react'
import type { Notice } from '../../shared/contract/notice.ts'
import { Badge } from '../ui/badge.tsx'
import '../ui/row.css'
import '../ui/word-diff.css'
import { nameNotice } from '../ui/describe-notice.ts'
import { ageOf, badgeOf, clockOf, nameUnderstanding } from './name-notice.ts'

function Values({ notice }: { readonly notice: Notice }) {
  const pair = notice.parsed.pairs[0]
  if (!pair) return <span className="third">values unknown</span>
  return (
    <>
      <del className="diff-deleted">{pair.wrong}</del>
      <wbr />
      <ins className="diff-inserted">{pair.correct}</ins>
      {notice.parsed.pairs.length > 1 && <span className="third">, {notice.parsed.pairs.length - 1} more</span>}
    </>
  )
}

/** One notice as a row of 36 px: badge, what it is, subject, values, when received and how long ago. */
export function NoticeRow(props: {
  readonly notice: Notice
  readonly current: boolean
  readonly onPoint: () => void
  readonly onOpen: () => void
}) {
  const { notice, current } = props
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div
      ref={row}
      role="row"
      tabIndex={current ? 0 : -1}
      aria-selected={current}
      className={current ? 'row notice-row selected cursor' : 'row notice-row'}
      onPointerDown={props.onPoint}
      onDoubleClick={props.onOpen}
    >
      <span role="gridcell">
        <Badge kind={badgeOf(notice)} />
      </span>
      <span role="gridcell" className="notice-row-name cut" title={nameUnderstanding(notice)}>
        {nameNotice(notice.parsed)}
      </span>
      <span role="gridcell" className="cut" title={notice.subject}>
        {notice.subject}
      </span>
      <span role="gridcell" className="cut" dir="auto">
        <Values notice={notice} />
      </span>
      <span role="gridcell" className="second figures notice-row-when">
        {clockOf(notice.receivedAt)}
      </span>
      <span role="gridcell" className="third figures notice-row-when">
        {ageOf(notice.receivedAt, Date.now())}
      </span>
    </div>
  )
}

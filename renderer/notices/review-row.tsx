import { Check, CircleAlert, GitPullRequestArrow, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { useDesk } from '../state/use-desk.ts'
import { diffExcerpt, diffValues } from '../ui/diff-values.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { Tick } from '../ui/tick.tsx'
import { WordDiff } from '../ui/word-diff.tsx'
import '../ui/row.css'
import type { ReviewEdit } from './review-edit.ts'
import { isFoundByWords } from './review-edit.ts'

const states = {
  exact: { words: 'Exact', glyph: Check },
  'needs-you': { words: 'Need you', glyph: CircleAlert },
  conflict: { words: 'Conflict', glyph: GitPullRequestArrow }
} as const

function RowDiff({ edit }: { readonly edit: ReviewEdit }) {
  const { from, sides, state } = edit.amendment
  if (sides && state === 'conflict' && !edit.reworded) {
    return [sides.ours, sides.theirs].map(({ who, value }) => (
      <span key={who} className="review-row-side cut">
        {who}: <ValueDiff from={sides.base ?? ''} to={value ?? ''} />
      </span>
    ))
  }
  return <ValueDiff from={from} to={edit.to} />
}

function ValueDiff({ from, to }: { readonly from: FieldValue; readonly to: FieldValue }) {
  const areTexts = typeof from === 'string' && typeof to === 'string'
  return <WordDiff stretches={areTexts ? diffExcerpt(from, to) : diffValues(from, to)} />
}

/** One proposed edit: accept box, picture, file and why it is meant, field, word diff, state. */
export function ReviewRow(props: {
  readonly edit: ReviewEdit
  readonly current: boolean
  readonly onPoint: () => void
  readonly onToggle: () => void
}) {
  const { edit, current } = props
  const { amendment } = edit
  const engine = useDesk((desk) => desk.engine)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const rejected = edit.decision === 'rejected'
  const words = isFoundByWords(amendment) ? 'Not meant' : 'Rejected'
  const state = rejected ? { words, glyph: X } : states[amendment.state]
  const classes = ['row', 'review-row', current ? 'selected cursor' : '', rejected ? 'refused' : '']
  return (
    <div
      ref={row}
      role="row"
      tabIndex={-1}
      aria-selected={current}
      className={classes.filter(Boolean).join(' ')}
      onPointerDown={props.onPoint}
    >
      <span role="gridcell" className="review-row-tick">
        <Tick
          label={`Accept ${amendment.fileName}, ${amendment.field}`}
          state={edit.decision === 'accepted' ? 'on' : 'off'}
          onPress={props.onToggle}
        />
      </span>
      <span role="gridcell" className="review-row-thumb surround">
        <img src={engine.imageUrl('thumb', amendment.imageKey)} alt="" loading="lazy" />
      </span>
      <span role="gridcell" className="review-row-file">
        <MiddleCut name={amendment.fileName} className="review-row-name" />
        <span className="cut third" title={amendment.matchText}>
          {amendment.matchText}
        </span>
      </span>
      <span role="gridcell">{findField(amendment.field).label}</span>
      <span role="gridcell" className="review-row-diff" dir="auto">
        <RowDiff edit={edit} />
      </span>
      <span role="gridcell" className={`review-row-state ${rejected ? 'rejected' : amendment.state}`}>
        <Icon of={state.glyph} />
        {edit.reworded && !rejected ? 'Reworded' : state.words}
      </span>
    </div>
  )
}

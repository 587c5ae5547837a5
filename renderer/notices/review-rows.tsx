import { CheckCheck, CircleAlert, GitPullRequestArrow } from 'lucide-react'
import type { Dispatch } from 'react'
import { Icon } from '../ui/icon.tsx'
import { KeyHint } from '../ui/key-cap.tsx'
import { filterEdits, reviewGroups } from './review-edit.ts'
import { ReviewRow } from './review-row.tsx'
import type { ReviewAction, ReviewState } from './review-state.ts'
import './review-rows.css'

const heads = {
  conflict: { words: 'Changed since the notice was matched', glyph: GitPullRequestArrow, hint: null },
  'needs-you': { words: 'Waits for you', glyph: CircleAlert, hint: <KeyHint keys="F6">next of these</KeyHint> },
  exact: { words: 'Exact', glyph: CheckCheck, hint: <KeyHint keys="Shift+A">all exact</KeyHint> }
} as const

/** The proposed edits in groups: conflicts, those that wait for a person, exact ones. */
export function ReviewRows({
  state,
  dispatch
}: {
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAction>
}) {
  const shown = filterEdits(state.edits, state.filter)
  return (
    <div className="review-rows" role="grid" aria-label="Proposed edits" aria-rowcount={shown.length}>
      {reviewGroups.map((group) => {
        const edits = shown.filter((edit) => edit.amendment.state === group)
        if (edits.length === 0) return null
        const head = heads[group]
        return (
          <div key={group} role="rowgroup" aria-label={head.words}>
            <div className="review-group" role="row">
              <span role="columnheader" className="review-group-head">
                <Icon of={head.glyph} />
                {head.words}
                <span className="review-group-count figures">{edits.length}</span>
                <span className="grow" />
                {head.hint}
              </span>
            </div>
            {edits.map((edit) => (
              <ReviewRow
                key={edit.key}
                edit={edit}
                current={edit.key === state.cursor}
                onPoint={() => dispatch({ type: 'point', key: edit.key })}
                onToggle={() =>
                  dispatch({
                    type: 'decide',
                    key: edit.key,
                    decision: edit.decision === 'accepted' ? 'open' : 'accepted',
                    goOn: false
                  })
                }
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

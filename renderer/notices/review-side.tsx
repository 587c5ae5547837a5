import { CircleAlert } from 'lucide-react'
import type { Dispatch } from 'react'
import { findField } from '../../shared/fields/find-field.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { diffValues } from '../ui/diff-values.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { Section } from '../ui/section.tsx'
import { WordDiff } from '../ui/word-diff.tsx'
import { EditSides } from './edit-sides.tsx'
import { PlannedWrites } from './planned-writes.tsx'
import type { ReviewAction, ReviewState } from './review-state.ts'
import { RewordEdit } from './reword-edit.tsx'
import './review-side.css'

/** The picture of the edit under the cursor, the whole field after it, why it waits, what is written. */
export function ReviewSide({
  state,
  dispatch
}: {
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAction>
}) {
  const engine = useDesk((desk) => desk.engine)
  const at = state.edits.findIndex((edit) => edit.key === state.cursor)
  const edit = state.edits[at]
  if (!edit) return null
  const { amendment } = edit
  const decide = (decision: 'accepted' | 'rejected') =>
    dispatch({ type: 'decide', key: edit.key, decision, goOn: true })
  return (
    <aside className="review-side" aria-label="Picture and evidence">
      <div className="review-side-picture surround">
        <img src={engine.imageUrl('preview', amendment.imageKey)} alt={amendment.fileName} />
      </div>
      <section className="review-side-words" aria-label="The edit in full" tabIndex={0}>
        <h2 className="review-side-name">
          <MiddleCut name={amendment.fileName} />
          <span className="third figures">
            {at + 1} of {state.edits.length}
          </span>
        </h2>
        <Section head={`${findField(amendment.field).label} after`}>
          {state.rewording ? (
            <RewordEdit key={edit.key} edit={edit} onDone={(to) => dispatch({ type: 'reworded', to })} />
          ) : (
            <div className="review-side-diff caption-text selectable" dir="auto">
              <WordDiff stretches={diffValues(amendment.from, edit.to)} />
            </div>
          )}
        </Section>
        {amendment.sides && <EditSides sides={amendment.sides} onTake={(to) => dispatch({ type: 'reworded', to })} />}
        <Section head={amendment.why.length > 0 ? 'Why it waits' : 'Why this photo'}>
          <ul className="review-side-why">
            {(amendment.why.length > 0 ? amendment.why : [amendment.matchText]).map((why) => (
              <li key={why}>
                <Icon of={CircleAlert} />
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </Section>
        <PlannedWrites edit={edit} />
      </section>
      <div className="review-side-buttons">
        <Button keys="a" onPress={() => decide('accepted')}>
          Accept
        </Button>
        <Button keys="r" onPress={() => decide('rejected')}>
          Reject
        </Button>
        <Button keys="e" onPress={() => dispatch({ type: 'reword' })}>
          Edit
        </Button>
      </div>
    </aside>
  )
}

import type { Dispatch } from 'react'
import { KeyCap, KeyHint } from '../ui/key-cap.tsx'
import type { Segment } from '../ui/segments.tsx'
import { Segments } from '../ui/segments.tsx'
import type { ReviewFilter } from './review-edit.ts'
import type { ReviewAction, ReviewState } from './review-state.ts'

const words: Readonly<Record<Exclude<ReviewFilter, 'all'>, readonly [one: string, many: string]>> = {
  exact: ['exact', 'exact'],
  'needs-you': ['needs you', 'need you'],
  conflict: ['conflict', 'conflicts']
}

/** "All 16 | 12 exact | 3 need you | 1 conflict", in how many photos, and the keys. */
export function ReviewBar({
  state,
  dispatch
}: {
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAction>
}) {
  const segments: Segment<ReviewFilter>[] = [{ key: 'all', label: `All ${state.edits.length}` }]
  for (const key of ['exact', 'needs-you', 'conflict'] as const) {
    const count = state.edits.filter((edit) => edit.amendment.state === key).length
    segments.push({ key, label: `${count} ${words[key][count === 1 ? 0 : 1]}` })
  }
  const photos = new Set(state.edits.map((edit) => edit.amendment.photoId)).size
  return (
    <div className="bar">
      <Segments
        label="Show"
        segments={segments}
        chosen={state.filter}
        onChoose={(filter) => dispatch({ type: 'filter', filter })}
      />
      <span className="third review-bar-wide">
        in {photos} {photos === 1 ? 'photo' : 'photos'}
      </span>
      <span className="grow" />
      <span className="review-bar-keys review-bar-wide">
        <span className="key-hint">
          <KeyCap keys="j" />
          <KeyCap keys="k" />
          move
        </span>
        <KeyHint keys="a">accept</KeyHint>
        <KeyHint keys="r">reject</KeyHint>
        <KeyHint keys="e">edit</KeyHint>
      </span>
      <span className="review-bar-narrow">
        <KeyHint keys="]">picture</KeyHint>
      </span>
    </div>
  )
}

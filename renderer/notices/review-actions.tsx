import { Button } from '../ui/button.tsx'
import { Tick } from '../ui/tick.tsx'
import { countAccepted, nameEdits } from './review-edit.ts'
import type { Review } from './use-review.ts'

/** The action bar: whether the boilerplate is cut, how many stay open, and the one button that says what it does. */
export function ReviewActions({ review, refusal }: { readonly review: Review; readonly refusal: string | undefined }) {
  const count = countAccepted(review.state.edits)
  const cut = review.cutBoilerplate
  return (
    <footer className="review-actions">
      <span className="review-actions-tick">
        <Tick
          label="Cut the notice from captions"
          state={cut ? 'on' : 'off'}
          onPress={() => review.setCutBoilerplate(!cut)}
        />
        <span className="cut" aria-hidden="true">
          Cut the notice from captions
        </span>
      </span>
      <span className="grow" />
      <span className="second figures">
        {count.open} {count.open === 1 ? 'stays' : 'stay'} open
      </span>
      <Button kind="primary" big keys="Ctrl+Enter" refusal={refusal} onPress={() => void review.apply()}>
        {review.applying ? `Applying ${nameEdits(count)}` : `Apply ${nameEdits(count)}`}
      </Button>
    </footer>
  )
}

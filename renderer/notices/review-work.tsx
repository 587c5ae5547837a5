import { useCallback, useEffect, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import { useDesk } from '../state/use-desk.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ResidueProgress } from './board/residue-progress.tsx'
import { ResendStrips } from './resend-strips.tsx'
import { ReviewActions } from './review-actions.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewResult } from './review-result.tsx'
import { ReviewRows } from './review-rows.tsx'
import { ReviewSide } from './review-side.tsx'
import type { Review } from './use-review.ts'
import { useReviewCommands } from './use-review-commands.ts'

/** The edits a notice asks for: accept, reject, reword, apply as one change. `photoId` puts the cursor on that photo. */
export function ReviewWork({ review, photoId }: { readonly review: Review; readonly photoId?: PhotoId | undefined }) {
  const { state, dispatch } = review
  const { proposal } = state
  const run = useDesk(({ residueRun }) => (residueRun?.notice === proposal?.notice.number ? residueRun : null))
  const [drawer, setDrawer] = useState(false)
  const toggleDrawer = useCallback(() => setDrawer((open) => !open), [])
  const accepted = state.edits.some((edit) => edit.decision === 'accepted')
  const refusal = review.applying ? 'The edits are being written' : accepted ? undefined : 'No edit is accepted'
  useReviewCommands(review, refusal, toggleDrawer)
  const here = state.edits.find((edit) => edit.amendment.photoId === photoId)?.key
  useEffect(() => {
    if (here) dispatch({ type: 'point', key: here })
  }, [dispatch, here])
  return (
    <main
      className={drawer ? 'notice-review-main review-drawer-open' : 'notice-review-main'}
      aria-label="Proposed edits"
    >
      {state.edits.length > 0 && <ReviewBar state={state} dispatch={dispatch} />}
      {proposal && <ResendStrips resends={proposal.resends} />}
      <div className="notice-review-body">
        {review.problem !== null && <EmptyState head="The edits could not be worked out.">{review.problem}</EmptyState>}
        {proposal && state.edits.length === 0 && (
          <ReviewResult proposal={proposal} onLocked={() => void review.reload()} />
        )}
        {state.edits.length > 0 && <ReviewRows state={state} dispatch={dispatch} />}
        {state.edits.length > 0 && <ReviewSide state={state} dispatch={dispatch} />}
      </div>
      {run && <ResidueProgress run={run} />}
      {state.edits.length > 0 && <ReviewActions review={review} refusal={refusal} />}
      {proposal && (
        <StatusFacts>
          <span className="figures">
            <b>{proposal.photosSearched.toLocaleString('en-GB')}</b> photos searched
          </span>
          <span className="figures">
            <b>{proposal.alreadyCorrect.length}</b> right already
          </span>
          {proposal.looks.made < proposal.looks.pictures && (
            <span className="figures" title="Pictures are compared by their look in the background, the newest first">
              Look: {Math.floor((100 * proposal.looks.made) / proposal.looks.pictures)} % of{' '}
              {proposal.looks.pictures.toLocaleString('en-GB')} checked
            </span>
          )}
          <span className="figures">Matched in {Math.round(proposal.matchedInMs)} ms</span>
        </StatusFacts>
      )}
    </main>
  )
}

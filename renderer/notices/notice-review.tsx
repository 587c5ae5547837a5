import { ChevronLeft } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import { useDesk } from '../state/use-desk.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { nameNotice } from '../ui/describe-notice.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ageOf, badgeOf, clockOf } from './name-notice.ts'
import { NoticeColumn } from './notice-column.tsx'
import { ReviewActions } from './review-actions.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewResult } from './review-result.tsx'
import { ReviewRows } from './review-rows.tsx'
import { ReviewSide } from './review-side.tsx'
import { useReview } from './use-review.ts'
import { useReviewCommands } from './use-review-commands.ts'
import './notice-review.css'

/** One notice word for word, with the edits it asks for: accept, reject, reword, apply as one change. `photoId` puts the cursor on that photo. */
export function NoticeReview({
  notice: number,
  photoId
}: {
  readonly notice: NoticeNumber
  readonly photoId?: PhotoId | undefined
}) {
  const goBack = useDesk((desk) => desk.goBack)
  const review = useReview(number)
  const { state, dispatch } = review
  const [drawer, setDrawer] = useState(false)
  const toggleDrawer = useCallback(() => setDrawer((open) => !open), [])
  const accepted = state.edits.some((edit) => edit.decision === 'accepted')
  const refusal = review.applying ? 'The edits are being written' : accepted ? undefined : 'No edit is accepted'
  useReviewCommands(review, refusal, toggleDrawer)
  const proposal = state.proposal
  const here = state.edits.find((edit) => edit.amendment.photoId === photoId)?.key
  useEffect(() => {
    if (here) dispatch({ type: 'point', key: here })
  }, [dispatch, here])

  const notice = proposal?.notice
  return (
    <div className={drawer ? 'notice-review review-drawer-open' : 'notice-review'}>
      <header className="bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          Back
        </Button>
        <span className="bar-divider" />
        {notice && (
          <>
            <Badge kind={badgeOf(notice)} />
            <h1 className="title cut">
              {nameNotice(notice.parsed)}
              {notice.subject && `, ${notice.subject}`}
            </h1>
            <span className="third figures">
              received {clockOf(notice.receivedAt)}, {ageOf(notice.receivedAt, Date.now())} ago
            </span>
          </>
        )}
      </header>
      <div className="notice-review-work">
        {notice && <NoticeColumn notice={notice} />}
        <main className="notice-review-main" aria-label="Proposed edits">
          {state.edits.length > 0 && <ReviewBar state={state} dispatch={dispatch} />}
          <div className="notice-review-body">
            {review.problem !== null && (
              <EmptyState head="The edits could not be worked out.">{review.problem}</EmptyState>
            )}
            {proposal && state.edits.length === 0 && <ReviewResult proposal={proposal} />}
            {state.edits.length > 0 && <ReviewRows state={state} dispatch={dispatch} />}
            {state.edits.length > 0 && <ReviewSide state={state} dispatch={dispatch} />}
          </div>
          {state.edits.length > 0 && <ReviewActions review={review} refusal={refusal} />}
        </main>
      </div>
      {proposal && (
        <StatusFacts>
          <span className="figures">
            <b>{proposal.photosSearched.toLocaleString('en-GB')}</b> photos searched
          </span>
          <span className="figures">
            <b>{proposal.alreadyCorrect.length}</b> right already
          </span>
        </StatusFacts>
      )}
    </div>
  )
}

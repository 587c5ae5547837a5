import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import type { NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import type { NoticeTab } from '../state/screen.ts'
import { useDesk } from '../state/use-desk.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { nameNotice } from '../ui/describe-notice.ts'
import { Segments } from '../ui/segments.tsx'
import { useNow } from '../ui/use-now.ts'
import { DutiesTab } from './board/duties-tab.tsx'
import { RecordTab } from './board/record-tab.tsx'
import { useNoticeCommands } from './board/use-notice-commands.ts'
import { noticeTabs, useTabCommands } from './board/use-tab-commands.ts'
import { ageOf, badgeOf, clockOf } from './name-notice.ts'
import { NoticeColumn } from './notice-column.tsx'
import { ReviewWork } from './review-work.tsx'
import { useReview } from './use-review.ts'
import './notice-review.css'

/** One notice word for word, with the edits it asks for, its duties and its record in tabs. `photoId` puts the review's cursor on that photo. */
export function NoticeReview(props: {
  readonly notice: NoticeNumber
  readonly photoId?: PhotoId | undefined
  readonly tab?: NoticeTab | undefined
}) {
  const goBack = useDesk((desk) => desk.goBack)
  const review = useReview(props.notice)
  const listed = useDesk((desk) => desk.notices?.find(({ number }) => number === props.notice))
  const notice = listed ?? review.state.proposal?.notice
  const [tab, setTab] = useState(props.tab ?? 'review')
  const now = useNow()
  useTabCommands(setTab)
  useNoticeCommands(notice)
  return (
    <div className="notice-review">
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
              received {clockOf(notice.receivedAt)}, {ageOf(notice.receivedAt, now)} ago
            </span>
          </>
        )}
        <span className="grow" />
        <Segments label="Parts of this notice" segments={noticeTabs} chosen={tab} onChoose={setTab} />
      </header>
      <div className="notice-review-work">
        {notice && <NoticeColumn notice={notice} />}
        {tab === 'review' && <ReviewWork review={review} photoId={props.photoId} />}
        {tab === 'duties' && notice && <DutiesTab notice={notice} />}
        {tab === 'record' && notice && <RecordTab notice={notice} />}
      </div>
    </div>
  )
}

import { useCallback } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
import type { HeldDetail } from '../state/details-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { usePhotoDetail } from '../state/use-photo-detail.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { HistoryBar } from './history-bar.tsx'
import { HistoryWork } from './history-work.tsx'
import './photo-history.css'
import { useTimeLine } from './use-time-line.ts'

/** The revisions of a photo with what each changed, how to turn it back, and every copy as it was. `revision` is where to begin. */
export function PhotoHistory({
  photoId,
  revision
}: {
  readonly photoId: PhotoId
  readonly revision: number | undefined
}) {
  const problem = useDesk((desk) => desk.detailProblem)
  const held = usePhotoDetail(photoId)
  if (held) return <ReadHistory held={held} start={revision} />
  return (
    <main className="photo-history" aria-label={phrase('history.title')}>
      {problem?.photoId === photoId && <EmptyState head={phrase('history.unread')}>{problem.words}</EmptyState>}
    </main>
  )
}

function ReadHistory({ held, start }: { readonly held: HeldDetail; readonly start: number | undefined }) {
  const { detail, revisions } = held
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const timeLine = useTimeLine(revisions, start)
  const shown = revisions.find((one) => one.revision === timeLine.shown)
  const report = useCallback(() => openOverlay({ name: 'report', photoId: detail.id }), [detail.id, openOverlay])
  return (
    <div className="photo-history">
      <HistoryBar
        title={<MiddleCut name={detail.fileName} />}
        aside={phrase('history.aside')}
        view="photo"
        photoId={detail.id}
        change={shown?.of ?? shown?.change ?? undefined}
        asOf={{ moment: timeLine.asOf, onChange: timeLine.setAsOf }}
        onReport={report}
      />
      <HistoryWork held={held} timeLine={timeLine} />
    </div>
  )
}

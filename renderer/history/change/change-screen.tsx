import { useCallback } from 'react'
import type { ChangeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import { phrase } from '../../messages/phrase.ts'
import { useDesk } from '../../state/use-desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HistoryBar } from '../history-bar.tsx'
import { useChange } from '../use-change.ts'
import './change-screen.css'
import { ChangeWork } from './change-work.tsx'

/** A change over all its photos: what its undo, or redo, would do with each, before anything is written. */
export function ChangeScreen({
  change: number,
  photoId
}: {
  readonly change: ChangeNumber
  readonly photoId: PhotoId | undefined
}) {
  const openOverlay = useDesk((desk) => desk.openOverlay)
  // Every entry of the ledger may be a photo that was changed meanwhile.
  const stamp = useDesk((desk) => desk.info?.entries ?? 0)
  const shown = useChange(number, stamp)
  const report = useCallback(() => openOverlay({ name: 'report', photoId }), [photoId, openOverlay])
  return (
    <div className="photo-history">
      <HistoryBar
        title={phrase('history.change-numbered', { change: number })}
        aside={shown.change === null ? '' : phrase('history.photos', { count: shown.change.photos.length })}
        view="change"
        photoId={photoId}
        change={number}
        onReport={report}
      />
      {shown.problem === null ? (
        <ChangeWork key={`${number} ${shown.preview?.direction ?? ''}`} shown={shown} />
      ) : (
        <main className="history-main" aria-label={phrase('history.change')}>
          <EmptyState head={phrase('history.change-unread')}>{shown.problem}</EmptyState>
        </main>
      )}
    </div>
  )
}

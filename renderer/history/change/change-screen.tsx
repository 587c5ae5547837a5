import { useCallback } from 'react'
import type { ChangeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
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
        title={`Change ${number}`}
        aside={shown.change === null ? '' : `${shown.change.photos.length.toLocaleString('en-GB')} photos`}
        view="change"
        photoId={photoId}
        change={number}
        onReport={report}
      />
      {shown.problem === null ? (
        <ChangeWork key={`${number} ${shown.preview?.direction ?? ''}`} shown={shown} />
      ) : (
        <main className="history-main" aria-label="Change">
          <EmptyState head="The change could not be read.">{shown.problem}</EmptyState>
        </main>
      )}
    </div>
  )
}

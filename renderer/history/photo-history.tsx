import { ChevronLeft } from 'lucide-react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { useDesk } from '../state/use-desk.ts'
import { usePhotoDetail } from '../state/use-photo-detail.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { HistoryWork } from './history-work.tsx'
import './photo-history.css'

/** The revisions of a photo with what each changed, how to turn it back, and every copy as it is now. */
export function PhotoHistory({ photoId }: { readonly photoId: PhotoId }) {
  const goBack = useDesk((desk) => desk.goBack)
  const problem = useDesk((desk) => desk.detailProblem)
  const held = usePhotoDetail(photoId)
  return (
    <div className="photo-history">
      <header className="bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          Back
        </Button>
        <span className="bar-divider" />
        <h1 className="title cut">{held?.detail.fileName ?? 'History'}</h1>
        <span className="third">History and truth</span>
      </header>
      {held ? (
        <HistoryWork held={held} />
      ) : (
        <main className="history-main" aria-label="History">
          {problem?.photoId === photoId && (
            <EmptyState head="The history could not be read.">{problem.words}</EmptyState>
          )}
        </main>
      )}
    </div>
  )
}

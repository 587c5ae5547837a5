import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import { useDesk } from '../state/use-desk.ts'
import { useNeighbours } from './use-neighbours.ts'

/** The info editor's facts in the status bar: place in the sheet, revision, what comes next. */
export function InfoFacts({ photoId }: { readonly photoId: PhotoId }) {
  const revision = useDesk((desk) => desk.details.get(photoId)?.detail.revision)
  const { index, total, next } = useNeighbours(photoId)
  return (
    <StatusFacts>
      {index !== undefined && (
        <span>
          <PhraseText of="caption.place-marked" with={{ place: index + 1, total }} />
        </span>
      )}
      {revision !== undefined && <span>{phrase('caption.revision', { revision })}</span>}
      {next && <span className="cut">{phrase('caption.next', { file: next.fileName })}</span>}
    </StatusFacts>
  )
}

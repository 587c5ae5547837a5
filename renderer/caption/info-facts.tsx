import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { StatusFacts } from '../app/status-facts.tsx'
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
          <b>{(index + 1).toLocaleString('en-GB')}</b> of {total.toLocaleString('en-GB')}
        </span>
      )}
      {revision !== undefined && <span>Revision {revision}</span>}
      {next && <span className="cut">Next: {next.fileName}</span>}
    </StatusFacts>
  )
}

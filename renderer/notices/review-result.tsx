import type { Proposal } from '../../shared/contract/notice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AnnouncedOnly } from './announced-only.tsx'
import { MatchedPhotos } from './matched-photos.tsx'

/** A notice with nothing left to edit: announced only, applied, found nowhere, or one that asks for no words. */
export function ReviewResult({ proposal, onLocked }: { readonly proposal: Proposal; readonly onLocked: () => void }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  if (proposal.waitsFor !== null) return <AnnouncedOnly proposal={proposal} />
  if (!asksForWords(proposal) && proposal.matched.length > 0)
    return <MatchedPhotos proposal={proposal} onLocked={onLocked} />
  const photo = proposal.alreadyCorrect[0]?.photoId ?? proposal.notice.carriers[0]
  const places = proposal.alreadyCorrect.length
  return (
    <EmptyState
      head="No field of the desk holds the wrong value."
      action={
        photo && (
          <Button keys="h" onPress={() => openScreen({ name: 'history', photoId: photo })}>
            History of the corrected photo
          </Button>
        )
      }
    >
      <p>
        {proposal.photosSearched.toLocaleString('en-GB')} photos were searched in every field and every copy.{' '}
        {places > 0 && `${places} ${places === 1 ? 'field says' : 'fields say'} the right thing already.`}
      </p>
    </EmptyState>
  )
}

function asksForWords({ notice }: Proposal): boolean {
  return ['correction', 'update', 'replacement'].includes(notice.parsed.kind)
}

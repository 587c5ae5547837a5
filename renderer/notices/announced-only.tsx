import { Hourglass } from 'lucide-react'
import type { Proposal } from '../../shared/contract/notice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Strip } from '../ui/strip.tsx'

/** A notice that announces a correction without its values: what is missing, what to wait for, what can be done meanwhile. */
export function AnnouncedOnly({ proposal }: { readonly proposal: Proposal }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  const carrier = proposal.notice.carriers[0]
  return (
    <div className="announced-only">
      <Strip kind="notice" glyph={<Hourglass className="icon" aria-hidden="true" />}>
        Values unknown
      </Strip>
      <EmptyState
        head="The correction is announced, but not what is right and what is wrong."
        action={
          carrier && (
            <Button keys="i" onPress={() => openScreen({ name: 'info', photoId: carrier })}>
              Open the photo that carries it
            </Button>
          )
        }
      >
        <p>{proposal.waitsFor}</p>
        <p>The notice stays under Values unknown.</p>
      </EmptyState>
    </div>
  )
}

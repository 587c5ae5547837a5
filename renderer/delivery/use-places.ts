import { useMemo, useState } from 'react'
import type { PhotoId, RecipientId } from '../../shared/contract/identifiers.ts'
import { useDesk } from '../state/use-desk.ts'
import type { ChosenPlaces } from './places-part.tsx'
import { useSuggested } from './places-part.tsx'

/** What is ticked, and how a person changes it. */
export interface PlacesWork {
  readonly chosen: ChosenPlaces
  readonly change: (chosen: ChosenPlaces) => void
}

const nobody: readonly RecipientId[] = []

/** Who gets these photos: those whom standing rules propose (`propose`), until a person ticks otherwise. */
export function usePlaces(photoIds: readonly PhotoId[], propose: boolean): PlacesWork {
  const recipients = useDesk((desk) => desk.recipients)
  const suggested = useSuggested(photoIds)
  const [ticked, change] = useState<ChosenPlaces | null>(null)
  const proposed = useMemo(() => {
    const reached = new Set(
      (recipients ?? []).filter(({ destinations }) => destinations.length > 0).map(({ id }) => id)
    )
    return suggested.map(({ recipient }) => recipient).filter((id) => reached.has(id))
  }, [recipients, suggested])
  return { chosen: ticked ?? { recipients: propose ? proposed : nobody, destinations: [] }, change }
}

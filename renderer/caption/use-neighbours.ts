import { useEffect } from 'react'
import type { StoreApi } from 'zustand'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import type { DeskState } from '../state/desk-state.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** Where a photo stands in the sheet. Without an index it is not in the list on show. */
export interface Neighbours {
  readonly index: number | undefined
  readonly total: number
  readonly photo: PhotoSummary | undefined
  readonly previous: PhotoSummary | undefined
  readonly next: PhotoSummary | undefined
}

/** Photos around the one on show that are kept ready. */
const keptReady = 20

/** The place of a photo in the sheet and the photos beside it, kept ready. */
export function useNeighbours(photoId: PhotoId): Neighbours {
  const store = useDeskStore()
  const cursor = useDesk((desk) => desk.cursor)
  const isHere = useDesk((desk) => desk.cursorId === photoId)
  const total = useDesk((desk) => desk.total ?? 0)
  const query = useDesk((desk) => desk.shownQuery)
  const freshness = useDesk((desk) => desk.freshness)
  const photo = useDesk((desk) => (isHere ? desk.photoAt(cursor) : undefined))
  const previous = useDesk((desk) => (isHere && cursor > 0 ? desk.photoAt(cursor - 1) : undefined))
  const next = useDesk((desk) => (isHere ? desk.photoAt(cursor + 1) : undefined))
  // A newer list (query, freshness) asks for the same stretch again.
  useEffect(() => {
    if (isHere && query >= 0 && freshness >= 0)
      store.getState().showRange(Math.max(0, cursor - keptReady), Math.min(total - 1, cursor + keptReady))
  }, [store, isHere, cursor, total, query, freshness])
  return { index: isHere ? cursor : undefined, total, photo, previous, next }
}

/** Goes to a neighbouring photo of the sheet; asks first where changes are unsaved. */
export function goToNeighbour(store: StoreApi<DeskState>, neighbour: PhotoSummary | undefined): void {
  if (neighbour) store.getState().openScreen({ name: 'info', photoId: neighbour.id })
}

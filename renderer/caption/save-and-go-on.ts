import type { StoreApi } from 'zustand'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import type { DeskState } from '../state/desk-state.ts'
import { goToNeighbour } from './use-neighbours.ts'

/** Saves what changed and goes to the next photo; stays where saving fails, and at the last photo. */
export async function saveAndGoOn(store: StoreApi<DeskState>, next: PhotoSummary | undefined): Promise<void> {
  if (!(await store.getState().saveDraft())) return
  if (next) goToNeighbour(store, next)
  else store.getState().say({ kind: 'fact', words: phrase('caption.saved-last') })
}

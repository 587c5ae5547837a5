import type { PhotoState } from '../../shared/contract/history-view.ts'
import { phrase } from '../messages/phrase.ts'

/** Where the exact bytes of a revision are, for the status bar. */
export function tellBytes({ revision, bytesKept }: PhotoState, newest: number): string {
  if (revision.revision === newest) return phrase('history.bytes-of-file', { revision: newest })
  return bytesKept
    ? phrase('history.bytes-kept', { revision: revision.revision })
    : phrase('history.bytes-not-kept', { revision: revision.revision })
}

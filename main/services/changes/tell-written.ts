import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'

/** How often windows are told in a batch: enough for a bar to move, few enough that their reading again does not slow the writing. */
const steps = 20

/** Tells windows of a batch's written photos as it goes, about twenty times; those of a small batch, and the last ones, are for the caller to tell. */
export function tellWritten(events: DeskParts['events'], photos: number): (photo: PhotoId) => void {
  const most = photos <= steps ? Number.POSITIVE_INFINITY : Math.ceil(photos / steps)
  let ids: PhotoId[] = []
  return (photo) => {
    ids.push(photo)
    if (ids.length < most) return
    events.publish({ type: 'photos', ids })
    ids = []
  }
}

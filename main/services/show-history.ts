import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Change, Revision } from '../../shared/contract/history.ts'
import type { ChangeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import { tellDecisions } from './changes/tell-decisions.ts'
import type { DeskParts } from './desk-parts.ts'
import { getPhoto } from './photos/get-photo.ts'
import type { ChangeRecord } from './ports/desk-store.ts'

type HistoryParts = Pick<DeskParts, 'store'>

/** All revisions of a photo, oldest first. Throws DeskError `not-found`. */
export async function showPhotoHistory(desk: HistoryParts, photoId: PhotoId): Promise<Revision[]> {
  await getPhoto(desk, photoId)
  const revisions = await desk.store.revisions.entries(photoId)
  return revisions.map(({ photoId: _, sidecars: __, ...revision }) => revision)
}

/** A change over all its photos. Throws DeskError `not-found`. */
export async function showChange(desk: HistoryParts, number: ChangeNumber): Promise<Change> {
  const change = await desk.store.changes.get(number)
  if (change === undefined) {
    throw new DeskError(
      'not-found',
      `The desk has no change ${number}. Nothing was done. Look at the history for the numbers.`
    )
  }
  return withPhotos(desk, change)
}

/** The latest changes that touched a photo, newest first. A change that came to nothing is in the ledger, not here. */
export async function listChanges(desk: HistoryParts, limit: number): Promise<Change[]> {
  const changes: Change[] = []
  for (const change of await desk.store.changes.latest(limit)) changes.push(await withPhotos(desk, change))
  return changes.filter((change) => change.photos.some((photo) => photo.state === 'applied' || photo.state === 'open'))
}

async function withPhotos(desk: HistoryParts, change: ChangeRecord): Promise<Change> {
  const items = await desk.store.changes.items(change.change)
  const photos = items.map(({ photoId, path, fromRevision, toRevision, state, fields, decisions }) => ({
    photoId,
    path,
    from: fromRevision,
    to: toRevision,
    state,
    fields,
    ...tellDecisions(decisions)
  }))
  return { ...change, photos }
}

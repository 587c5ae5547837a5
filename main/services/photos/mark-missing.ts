import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'

/** Marks photos as no longer at the place where they were looked for, each with its ledger entry. Their history stays. One that was moved meanwhile is not missed. */
export async function markMissing(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  places: ReadonlyMap<PhotoId, string>,
  actor: Actor
): Promise<void> {
  if (places.size === 0) return
  await desk.store.transact(async (records) => {
    for (const [id, path] of places) {
      const photo = await records.photos.get(id)
      if (photo === undefined || photo.missing || photo.path !== path) continue
      await records.photos.update({ ...photo, missing: true })
      const payload = { path: photo.path, revision: photo.revision, sha256: photo.reading.sha256 }
      await records.ledger.append({ at: desk.clock(), actor, kind: 'photo-missing', subject: id, payload })
    }
  })
}

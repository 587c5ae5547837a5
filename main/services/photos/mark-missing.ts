import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'

/** Marks these photos as no longer at their place, each with its ledger entry. Their history stays. */
export async function markMissing(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  ids: readonly PhotoId[],
  actor: Actor
): Promise<void> {
  if (ids.length === 0) return
  await desk.store.transact(async (records) => {
    for (const id of ids) {
      const photo = await records.photos.get(id)
      if (photo === undefined || photo.missing) continue
      await records.photos.update({ ...photo, missing: true })
      const payload = { path: photo.path, revision: photo.revision, sha256: photo.reading.sha256 }
      await records.ledger.append({ at: desk.clock(), actor, kind: 'photo-missing', subject: id, payload })
    }
  })
}

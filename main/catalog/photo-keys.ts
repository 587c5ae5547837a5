import type { Kysely } from 'kysely'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import { listSearchKeys } from '../../shared/notice/list-photo-keys.ts'
import type { PhotoKey } from '../../shared/notice/photo-key.ts'
import type { PhotoRecord } from '../services/ports/desk-store.ts'
import type { PhotoKeyRecords } from '../services/ports/notice-work.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { takeBatches } from './take-batches.ts'

/** What photos can be found by at once. Keys follow the photos' records by `keepPhotoKeys`. */
export function createPhotoKeyRecords({ db }: DeskAccess): PhotoKeyRecords {
  return {
    bearing: async (keys) => {
      const found = new Map<PhotoId, PhotoKey[]>()
      for (const kind of new Set(keys.map((key) => key.kind))) {
        const wanted = new Map(keys.filter((key) => key.kind === kind).map((key) => [key.key, key]))
        for (const some of takeBatches([...wanted.keys()])) {
          const rows = db.selectFrom('photo_keys').select(['photo_id', 'key']).where('kind', '=', kind)
          for (const row of await rows.where('key', 'in', some).execute()) {
            const id = photoIdSchema.parse(row.photo_id)
            const key = wanted.get(row.key)
            if (key !== undefined) found.set(id, [...(found.get(id) ?? []), key])
          }
        }
      }
      return found
    }
  }
}

/** Records what a photo can be found by, in place of what was recorded before. */
export async function keepPhotoKeys(
  db: Kysely<DeskTables>,
  photo: Pick<PhotoRecord, 'id' | 'fileName' | 'reading'>
): Promise<void> {
  await db.deleteFrom('photo_keys').where('photo_id', '=', photo.id).execute()
  const { imageHash, fields } = photo.reading
  const keys = listSearchKeys({ fileName: photo.fileName, imageHash, fields })
  if (keys.length === 0) return
  await db
    .insertInto('photo_keys')
    .values(keys.map((key) => ({ photo_id: photo.id, ...key })))
    .execute()
}

import type { Kysely } from 'kysely'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { CopyRecords } from '../services/ports/copies.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { takeBatches } from './take-batches.ts'

/** Which photos show the same picture, in the catalog. Photos with the same pixels always do (`keepCopiesKey`). */
export function createCopyRecords({ db, write }: DeskAccess): CopyRecords {
  return {
    counts: async (ids) => {
      const counts = new Map<PhotoId, number>()
      for (const some of takeBatches(ids)) {
        const rows = await db
          .selectFrom('photos')
          .innerJoin('photos as copies', 'copies.copies_key', 'photos.copies_key')
          .select(['photos.id', ({ fn }) => fn.countAll<number>().as('copies')])
          .where('photos.id', 'in', some)
          .where('copies.missing', '=', 0)
          .groupBy('photos.id')
          .execute()
        for (const row of rows) counts.set(photoIdSchema.parse(row.id), Number(row.copies))
      }
      return counts
    },
    join: (one, other) =>
      write(async (transaction) => {
        const keys = transaction.db.selectFrom('photos').select('copies_key')
        const mine = await keys.where('id', '=', one).executeTakeFirst()
        const theirs = await keys.where('id', '=', other).executeTakeFirst()
        if (mine === undefined || theirs === undefined || mine.copies_key === theirs.copies_key) return
        await transaction.db
          .updateTable('photos')
          .set({ copies_key: theirs.copies_key })
          .where('copies_key', '=', mine.copies_key)
          .execute()
      })
  }
}

/** Puts a photo among those with the same pixels, where its picture is not the one it had. */
export async function keepCopiesKey(
  db: Kysely<DeskTables>,
  { id, imageKey }: { readonly id: PhotoId; readonly imageKey: string }
): Promise<void> {
  const same = await db
    .selectFrom('photos')
    .select('copies_key')
    .where('image_key', '=', imageKey)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  await db
    .updateTable('photos')
    .set({ copies_key: same?.copies_key ?? imageKey })
    .where('id', '=', id)
    .execute()
}

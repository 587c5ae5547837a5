import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { LookRecords } from '../services/ports/notice-work.ts'
import type { DeskAccess } from './desk-access.ts'
import { takeBatches } from './take-batches.ts'

/** What pictures look like, in the catalog. */
export function createLookRecords({ db, write }: DeskAccess): LookRecords {
  return {
    get: async (imageKey) => {
      const row = await db.selectFrom('photo_looks').select('look').where('image_key', '=', imageKey).executeTakeFirst()
      return row?.look
    },
    put: ({ imageKey, look, at }) =>
      write(async (transaction) => {
        await transaction.db
          .insertInto('photo_looks')
          .values({ image_key: imageKey, look, made_at: at })
          .onConflict((conflict) => conflict.column('image_key').doUpdateSet({ look, made_at: at }))
          .execute()
      }),
    since: async (at) => {
      const looks = db.selectFrom('photo_looks').select(['image_key as imageKey', 'look', 'made_at as at'])
      return await looks.where('made_at', '>=', at).execute()
    },
    count: async () => {
      const counted = db.selectFrom('photo_looks').select(({ fn }) => fn.countAll<number>().as('looks'))
      return (await counted.executeTakeFirstOrThrow()).looks
    },
    showing: async (imageKeys) => {
      const found: { imageKey: string; photoId: PhotoId }[] = []
      for (const some of takeBatches(imageKeys)) {
        const photos = db.selectFrom('photos').select(['image_key', 'id']).where('image_key', 'in', some)
        for (const { image_key: imageKey, id } of await photos.where('missing', '=', 0).execute())
          found.push({ imageKey, photoId: photoIdSchema.parse(id) })
      }
      return found
    },
    missing: async (limit) => {
      const rows = await db
        .selectFrom('photos')
        .leftJoin('photo_looks', 'photo_looks.image_key', 'photos.image_key')
        .select(['photos.image_key', 'photos.id', 'photos.seen_at'])
        .where('photos.missing', '=', 0)
        .where('photo_looks.image_key', 'is', null)
        .orderBy('photos.seen_at', 'desc')
        .orderBy('photos.id')
        .limit(limit)
        .execute()
      const first = new Map(rows.toReversed().map((row) => [row.image_key, row.id]))
      return [...first].toReversed().map(([imageKey, id]) => ({ imageKey, photoId: photoIdSchema.parse(id) }))
    },
    progress: async () => {
      const pictures = db
        .selectFrom('photos')
        .leftJoin('photo_looks', 'photo_looks.image_key', 'photos.image_key')
        .where('photos.missing', '=', 0)
        .select(({ fn }) => [
          fn.count<number>('photos.image_key').distinct().as('pictures'),
          fn.count<number>('photo_looks.image_key').distinct().as('made')
        ])
      const { made, pictures: all } = await pictures.executeTakeFirstOrThrow()
      return { made, pictures: all }
    }
  }
}

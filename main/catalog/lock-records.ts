import type { LockRecords } from '../services/ports/notice-work.ts'
import type { DeskAccess } from './desk-access.ts'
import { readLockRow } from './lock-row.ts'

/** Locks in the catalog. A photo's `locked` column always says what is here. */
export function createLockRecords({ db, write }: DeskAccess): LockRecords {
  const locks = () => db.selectFrom('photo_locks').selectAll('photo_locks')
  return {
    get: async (photoId) => {
      const row = await locks().where('photo_id', '=', photoId).executeTakeFirst()
      return row && readLockRow(row)
    },
    byNotice: async (notice) =>
      (await locks().where('notice', '=', notice).orderBy('photo_id').execute()).map(readLockRow),
    put: ({ photoId, notice, at, ...said }) =>
      write(async (transaction) => {
        const row = { notice, at, said: JSON.stringify(said) }
        await transaction.db
          .insertInto('photo_locks')
          .values({ photo_id: photoId, ...row })
          .onConflict((conflict) => conflict.column('photo_id').doUpdateSet(row))
          .execute()
        const locked = said.released === null ? 1 : 0
        await transaction.db.updateTable('photos').set({ locked }).where('id', '=', photoId).execute()
      }),
    deleting: async () =>
      (await locks().orderBy('photo_id').execute())
        .map(readLockRow)
        .filter(({ deletion }) => deletion?.state === 'begun'),
    isKilledPicture: async (imageKey) => {
      const held = locks()
        .innerJoin('photos', 'photos.id', 'photo_locks.photo_id')
        .where('photos.image_key', '=', imageKey)
        .where('photos.locked', '=', 1)
      return (await held.execute()).map(readLockRow).some(({ kind }) => kind !== 'person')
    }
  }
}

import { noticeNumberSchema, photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { LockRecords, PhotoLock } from '../services/ports/notice-work.ts'
import type { DeskAccess } from './desk-access.ts'
import type { PhotoLocksTable } from './desk-tables.ts'
import { readJson } from './read-json.ts'
import { saidSchema } from './said-schema.ts'

/** Locks in the catalog. A photo's `locked` column always says what is here. */
export function createLockRecords({ db, write }: DeskAccess): LockRecords {
  const locks = () => db.selectFrom('photo_locks').selectAll()
  return {
    get: async (photoId) => {
      const row = await locks().where('photo_id', '=', photoId).executeTakeFirst()
      return row && readLock(row)
    },
    byNotice: async (notice) =>
      (await locks().where('notice', '=', notice).orderBy('photo_id').execute()).map(readLock),
    put: ({ photoId, notice, at, by, reason }) =>
      write(async (transaction) => {
        const row = { notice, at, said: JSON.stringify({ by, reason }) }
        await transaction.db
          .insertInto('photo_locks')
          .values({ photo_id: photoId, ...row })
          .onConflict((conflict) => conflict.column('photo_id').doUpdateSet(row))
          .execute()
        await transaction.db.updateTable('photos').set({ locked: 1 }).where('id', '=', photoId).execute()
      }),
    remove: (photoId) =>
      write(async (transaction) => {
        await transaction.db.deleteFrom('photo_locks').where('photo_id', '=', photoId).execute()
        await transaction.db.updateTable('photos').set({ locked: 0 }).where('id', '=', photoId).execute()
      })
  }
}

function readLock(row: PhotoLocksTable): PhotoLock {
  return {
    photoId: photoIdSchema.parse(row.photo_id),
    notice: row.notice === null ? null : noticeNumberSchema.parse(row.notice),
    at: row.at,
    ...readJson(saidSchema, row.said, `the lock of photo ${row.photo_id}`)
  }
}

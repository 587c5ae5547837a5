import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { Succession, SuccessionRecords } from '../services/ports/notice-work.ts'
import type { DeskAccess } from './desk-access.ts'
import type { PhotoSuccessorsTable } from './desk-tables.ts'

/** Which photos were sent again, in the catalog. */
export function createSuccessionRecords({ db, write }: DeskAccess): SuccessionRecords {
  const successions = () => db.selectFrom('photo_successors').selectAll()
  return {
    of: async (photoId) => {
      const row = await successions().where('photo_id', '=', photoId).executeTakeFirst()
      return row && readSuccession(row)
    },
    before: async (successor) =>
      (await successions().where('successor', '=', successor).orderBy('at').orderBy('photo_id').execute()).map(
        readSuccession
      ),
    put: ({ photoId, successor, at, why }) =>
      write(async (transaction) => {
        await transaction.db
          .insertInto('photo_successors')
          .values({ photo_id: photoId, successor, at, why })
          .onConflict((conflict) => conflict.column('photo_id').doUpdateSet({ successor, at, why }))
          .execute()
      })
  }
}

function readSuccession(row: PhotoSuccessorsTable): Succession {
  return {
    photoId: photoIdSchema.parse(row.photo_id),
    successor: photoIdSchema.parse(row.successor),
    at: row.at,
    why: row.why
  }
}

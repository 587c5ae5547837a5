import { z } from 'zod'
import { deskErrorCodes } from '../../shared/contract/desk-error.ts'
import { fileActSchema, filePlaceSchema } from '../../shared/contract/file-work.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { FileItem, FileWork, FileWorkRecords } from '../services/ports/file-works.ts'
import type { DeskAccess } from './desk-access.ts'
import type { FileItemsTable, FileWorksTable } from './file-work-tables.ts'
import { nextNumber } from './next-number.ts'
import { readJson, readRow } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const workSchema = z.object({ by: z.string() })
const failureSchema = z.object({ code: z.enum(deskErrorCodes), message: z.string() })
const itemSchema = z.object({
  files: z.array(filePlaceSchema),
  progress: z.union([
    z.object({ state: z.enum(['waiting', 'done']) }),
    z.object({ state: z.literal('failed'), failure: failureSchema })
  ])
})

/** Renaming, moving, copying and trashing, in the catalog. */
export function createFileWorkRecords({ db, write }: DeskAccess): FileWorkRecords {
  const items = () => db.selectFrom('file_items').selectAll().orderBy('work').orderBy('position')
  return {
    insert: (fresh, planned) =>
      write(async ({ db: inside }) => {
        const work = { ...fresh, number: await nextNumber(inside, 'file-work') }
        await inside.insertInto('file_works').values(writeWork(work)).execute()
        const made = planned.map(
          (item, index): FileItem => ({
            ...item,
            work: work.number,
            position: index + 1,
            progress: { state: 'waiting' }
          })
        )
        for (const some of takeBatches(made, 100))
          await inside.insertInto('file_items').values(some.map(writeItem)).execute()
        return { work, items: made }
      }),
    get: async (number) => {
      const row = await db.selectFrom('file_works').selectAll().where('number', '=', number).executeTakeFirst()
      return row && readWork(row)
    },
    items: async (work) => (await items().where('work', '=', work).execute()).map(readItem),
    waiting: async () => (await items().where('state', '=', 'waiting').execute()).map(readItem),
    update: (item) =>
      write(async (transaction) => {
        const { state, said } = writeItem(item)
        const updated = await transaction.db
          .updateTable('file_items')
          .set({ state, said })
          .where('work', '=', item.work)
          .where('position', '=', item.position)
          .executeTakeFirst()
        if (updated.numUpdatedRows === 0n) throw new Error(`File work ${item.work} has no photo ${item.position}`)
      })
  }
}

function writeWork({ number, at, act, of, by }: FileWork): FileWorksTable {
  return { number, at, act, of_work: of, said: JSON.stringify({ by }) }
}

function readWork({ number, at, act, of_work, said }: FileWorksTable): FileWork {
  const where = `file work ${number}`
  return { number, at, act: readRow(fileActSchema, act, where), of: of_work, ...readJson(workSchema, said, where) }
}

function writeItem({ work, position, photoId, files, progress }: FileItem): FileItemsTable {
  return { work, position, photo_id: photoId, state: progress.state, said: JSON.stringify({ files, progress }) }
}

function readItem({ work, position, photo_id, said }: FileItemsTable): FileItem {
  const read = readJson(itemSchema, said, `file work ${work}, photo ${position}`)
  return { work, position, photoId: photoIdSchema.parse(photo_id), ...read }
}

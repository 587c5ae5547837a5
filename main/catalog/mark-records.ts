import type { Kysely } from 'kysely'
import { z } from 'zod'
import { deskErrorCodes } from '../../shared/contract/desk-error.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { GivenMarks, MarkablePhoto, MarkRecords, WaitingMarks } from '../services/ports/marks.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables, PhotoMarksTable } from './desk-tables.ts'
import { fileReadingSchema } from './file-reading-schema.ts'
import { keepMarkColumns } from './mark-columns.ts'
import { readJson } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const actorSchema = z.object({
  name: z.string(),
  known: z.enum(['os-user', 'said', 'engine']),
  host: z.enum(['desktop', 'web', 'cli', 'engine'])
})
const failureSchema = z.object({ code: z.enum(deskErrorCodes), message: z.string() })

/** Waiting marks in the catalog. A photo's mark columns always say what it shows. */
export function createMarkRecords({ db, write }: DeskAccess): MarkRecords {
  return {
    those: async (ids) => {
      const found: MarkablePhoto[] = []
      for (const some of takeBatches([...new Set(ids)])) found.push(...(await readMarkable(db, some)))
      return found
    },
    put: (request) =>
      write(async (transaction) => {
        for (const some of takeBatches([...new Set(request.photoIds)])) await putSome(transaction.db, some, request)
      }),
    waiting: async (limit) => {
      const rows = await db
        .selectFrom('photo_marks')
        .selectAll()
        .orderBy('at')
        .orderBy('photo_id')
        .limit(limit)
        .execute()
      return rows.map(readMarksRow)
    },
    count: async () => {
      const counted = db.selectFrom('photo_marks').select(({ fn }) => fn.countAll<number>().as('photos'))
      return Number((await counted.executeTakeFirstOrThrow()).photos)
    },
    settle: (written) =>
      write(async (transaction) => {
        for (const { photoId, markId } of written) await settleOne(transaction.db, photoId, markId)
      }),
    fail: (failed) =>
      write(async (transaction) => {
        for (const { photoId, markId, failure } of failed)
          await transaction.db
            .updateTable('photo_marks')
            .set({ failure: JSON.stringify(failure) })
            .where('photo_id', '=', photoId)
            .where('mark_id', '=', markId)
            .execute()
      })
  }
}

async function readMarkable(db: Kysely<DeskTables>, ids: readonly string[]): Promise<readonly MarkablePhoto[]> {
  const rows = await db
    .selectFrom('photos')
    .select(['id', 'path', 'file_name', 'locked', 'missing', 'colour_class', 'stars', 'tagged'])
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    id: photoIdSchema.parse(row.id),
    path: row.path,
    fileName: row.file_name,
    locked: row.locked === 1,
    missing: row.missing === 1,
    colourClass: row.colour_class,
    stars: row.stars,
    tagged: row.tagged === 1
  }))
}

async function putSome(
  db: Kysely<DeskTables>,
  ids: readonly string[],
  { marks, markId, at, actor }: Parameters<MarkRecords['put']>[0]
): Promise<void> {
  const given = toColumns(marks)
  const row = { mark_id: markId, at, said: JSON.stringify(actor), failure: null, ...given }
  await db
    .insertInto('photo_marks')
    .values(ids.map((photo_id) => ({ photo_id, colour_class: null, stars: null, tagged: null, ...row })))
    .onConflict((conflict) => conflict.column('photo_id').doUpdateSet(row))
    .execute()
  await db
    .updateTable('photos')
    .set({ ...given, waiting: 1 })
    .where('id', 'in', ids)
    .execute()
}

function toColumns({ colourClass, stars, tagged }: GivenMarks) {
  return {
    ...(colourClass === undefined ? {} : { colour_class: colourClass }),
    ...(stars === undefined ? {} : { stars }),
    ...(tagged === undefined ? {} : { tagged: Number(tagged) })
  }
}

async function settleOne(db: Kysely<DeskTables>, photoId: string, markId: string): Promise<void> {
  const gone = await db
    .deleteFrom('photo_marks')
    .where('photo_id', '=', photoId)
    .where('mark_id', '=', markId)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) return
  const kept = await db
    .selectFrom('photo_readings')
    .select('reading')
    .where('photo_id', '=', photoId)
    .executeTakeFirst()
  if (kept) await keepMarkColumns(db, photoId, readJson(fileReadingSchema, kept.reading, `photo ${photoId}`))
}

function readMarksRow(row: PhotoMarksTable): WaitingMarks {
  const where = `the marks of photo ${row.photo_id}`
  return {
    photoId: photoIdSchema.parse(row.photo_id),
    markId: row.mark_id,
    at: row.at,
    actor: readJson(actorSchema, row.said, where),
    failure: row.failure === null ? null : readJson(failureSchema, row.failure, where),
    ...(row.colour_class === null ? {} : { colourClass: row.colour_class }),
    ...(row.stars === null ? {} : { stars: row.stars }),
    ...(row.tagged === null ? {} : { tagged: row.tagged === 1 })
  }
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { readJson } from '../read-json.ts'
import { endTable, textType } from './column-types.ts'

const rowsAtOnce = 500
const marksSchema = z.object({ colourClass: z.number().default(0), stars: z.number().default(0) })

/** Makes room for marks that are not yet in their files, and for each photo's marks, to filter and order by. Those of photos that are there are filled in. */
export async function addMarks(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  for (const column of ['colour_class', 'stars', 'tagged', 'waiting'] as const)
    await db.schema
      .alterTable('photos')
      .addColumn(column, 'integer', (added) => added.notNull().defaultTo(0))
      .execute()
  const marks = db.schema
    .createTable('photo_marks')
    .addColumn('photo_id', text, (column) => column.primaryKey().notNull().references('photos.id'))
    .addColumn('mark_id', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('colour_class', 'integer')
    .addColumn('stars', 'integer')
    .addColumn('tagged', 'integer')
    .addColumn('said', text, (column) => column.notNull())
    .addColumn('failure', text)
  await endTable(marks, kind).execute()
  await sql`create index photo_marks_at on photo_marks (at, photo_id)`.execute(db)
  await fillMarks(db)
}

async function fillMarks(db: Kysely<DeskTables>): Promise<void> {
  let last = ''
  for (;;) {
    const rows = await db
      .selectFrom('photo_readings')
      .selectAll()
      .where('photo_id', '>', last)
      .orderBy('photo_id')
      .limit(rowsAtOnce)
      .execute()
    for (const { photo_id, reading } of rows) {
      const { colourClass, stars } = readJson(marksSchema, reading, `photo ${photo_id}`)
      if (colourClass !== 0 || stars !== 0)
        await db.updateTable('photos').set({ colour_class: colourClass, stars }).where('id', '=', photo_id).execute()
    }
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.photo_id
  }
}

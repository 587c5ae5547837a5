import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { endTable, textType } from './column-types.ts'

/** The tables of notices, of the photos that carry them, and of numbers given out. */
export async function createNoticeTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const counters = db.schema
    .createTable('counters')
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('value', 'integer', (column) => column.notNull())
  await endTable(counters, kind).execute()
  await sql`insert into counters (name, value) values ('change', 0), ('notice', 0)`.execute(db)
  const notices = db.schema
    .createTable('notices')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('received_at', text, (column) => column.notNull())
    .addColumn('text_sha256', text, (column) => column.notNull().unique())
    .addColumn('content', text, (column) => column.notNull())
  await endTable(notices, kind).execute()
  const carriers = db.schema
    .createTable('photo_notices')
    .addColumn('photo_id', text, (column) => column.notNull())
    .addColumn('notice', 'integer', (column) => column.notNull().references('notices.number'))
    .addPrimaryKeyConstraint('photo_notices_key', ['photo_id', 'notice'])
  await endTable(carriers, kind).execute()
  await db.schema.createIndex('photo_notices_notice').on('photo_notices').column('notice').execute()
}

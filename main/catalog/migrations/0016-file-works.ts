import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds the journal of renaming, moving, copying and trashing, so that a crash in the middle is settled and the work can be undone. */
export async function addFileWorks(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const works = db.schema
    .createTable('file_works')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('act', text, (column) => column.notNull())
    .addColumn('of_work', 'integer')
    .addColumn('said', text, (column) => column.notNull())
  await endTable(works, kind).execute()
  const items = db.schema
    .createTable('file_items')
    .addColumn('work', 'integer', (column) => column.notNull().references('file_works.number'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('photo_id', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('file_items_key', ['work', 'position'])
  await endTable(items, kind).execute()
  await db.schema.createIndex('file_items_by_state').on('file_items').columns(['state', 'work']).execute()
  await db.insertInto('counters').values({ name: 'file-work', value: 0 }).execute()
}

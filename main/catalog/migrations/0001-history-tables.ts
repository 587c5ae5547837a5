import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { endTable, textType } from './column-types.ts'

/** The tables of revisions, changes and the journal of their writes. */
export async function createHistoryTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const revisions = db.schema
    .createTable('revisions')
    .addColumn('photo_id', text, (column) => column.notNull().references('photos.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('notice', 'integer')
    .addColumn('change', 'integer')
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
    .addColumn('fields', text, (column) => column.notNull())
    .addColumn('readings', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['photo_id', 'revision'])
  await endTable(revisions, kind).execute()
  const changes = db.schema
    .createTable('changes')
    .addColumn('change', 'integer', (column) => column.primaryKey())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('notice', 'integer')
    .addColumn('of_change', 'integer', (column) => column.references('changes.change'))
    .addColumn('undone_by', 'integer', (column) => column.references('changes.change'))
    .addColumn('said', text, (column) => column.notNull())
  await endTable(changes, kind).execute()
  const items = db.schema
    .createTable('change_items')
    .addColumn('change', 'integer', (column) => column.notNull().references('changes.change'))
    .addColumn('photo_id', text, (column) => column.notNull().references('photos.id'))
    .addColumn('path', text, (column) => column.notNull())
    .addColumn('from_revision', 'integer', (column) => column.notNull())
    .addColumn('to_revision', 'integer')
    .addColumn('before_sha256', text, (column) => column.notNull())
    .addColumn('after_sha256', text)
    .addColumn('staged_path', text)
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('failure', text)
    .addColumn('fields', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('change_items_key', ['change', 'photo_id'])
  await endTable(items, kind).execute()
  await sql`create index change_items_open on change_items (change) where state = 'open'`.execute(db)
}

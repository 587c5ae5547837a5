import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds batches on their way out, with how far each of their files is, so that they go on after a crash. */
export async function addExportJobs(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const jobs = db.schema
    .createTable('export_jobs')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('target', text, (column) => column.notNull())
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(jobs, kind).execute()
  const items = db.schema
    .createTable('export_items')
    .addColumn('job', text, (column) => column.notNull().references('export_jobs.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('photo_id', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('export_items_key', ['job', 'position'])
  await endTable(items, kind).execute()
  await db.schema.createIndex('export_items_by_state').on('export_items').columns(['state', 'job']).execute()
}

import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds destinations, the record of what went there for whom, and deliveries under way, so that they go on after a crash. */
export async function addDeliveries(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const destinations = db.schema
    .createTable('destinations')
    .addColumn('name', text, (column) => column.primaryKey().notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(destinations, kind).execute()
  const deliveries = db.schema
    .createTable('deliveries')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('photo_id', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('export_id', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('destination', text, (column) => column.notNull())
    .addColumn('recipient', text)
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('result', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(deliveries, kind).execute()
  await db.schema.createIndex('deliveries_by_photo').on('deliveries').columns(['photo_id', 'at']).execute()
  await db.schema.createIndex('deliveries_by_name').on('deliveries').columns(['destination', 'name']).execute()
  await db.schema.createIndex('deliveries_by_recipient').on('deliveries').columns(['recipient', 'at']).execute()
  await db.schema.createIndex('deliveries_by_time').on('deliveries').columns(['at', 'id']).execute()
  const jobs = db.schema
    .createTable('delivery_jobs')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(jobs, kind).execute()
  const items = db.schema
    .createTable('delivery_items')
    .addColumn('job', text, (column) => column.notNull().references('delivery_jobs.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_items_key', ['job', 'position'])
  await endTable(items, kind).execute()
}

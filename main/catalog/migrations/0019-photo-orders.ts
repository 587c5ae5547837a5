import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Makes room for orders by any field, for which photos are copies of each other, for how files are known again, and for saved searches. */
export async function addPhotoOrders(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const orders = db.schema.createTable('kept_orders').addColumn('name', text, (column) => column.primaryKey().notNull())
  await endTable(orders, kind).execute()
  const keys = db.schema
    .createTable('photo_order_keys')
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('photo_id', text, (column) => column.notNull().references('photos.id'))
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('shown', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('photo_order_keys_key', ['photo_id', 'name'])
  await endTable(keys, kind).execute()
  await db.schema
    .createIndex('photo_order_keys_by_key')
    .on('photo_order_keys')
    .columns(['name', 'key', 'photo_id'])
    .execute()
  await db.schema
    .alterTable('photos')
    .addColumn('copies_key', text, (column) => column.notNull().defaultTo(''))
    .execute()
  // Empty: nothing is told of how the file was, so it is read again when its folder is.
  await db.schema
    .alterTable('photos')
    .addColumn('stamp', text, (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('photos').addColumn('file_key', text).execute()
  await sql`update photos set copies_key = image_key`.execute(db)
  await db.schema.createIndex('photos_copies').on('photos').columns(['copies_key', 'missing']).execute()
  await db.schema.createIndex('photos_file_key').on('photos').column('file_key').execute()
  await db.schema.createIndex('revisions_sha256').on('revisions').column('sha256').execute()
  const searches = db.schema
    .createTable('saved_searches')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('name', text, (column) => column.notNull().unique())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
  await endTable(searches, kind).execute()
}

import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'
import { fillPhotoKeys } from './fill-photo-keys.ts'

/**
 * Adds what work on notices finds and leaves: keys and looks of photos, locks, exports, and which photo took another's place. Photos that are
 * there already get their keys.
 */
export async function addNoticeWork(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const keys = db.schema
    .createTable('photo_keys')
    .addColumn('photo_id', text, (column) => column.notNull().references('photos.id'))
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('photo_keys_key', ['kind', 'key', 'photo_id'])
  await endTable(keys, kind).execute()
  await db.schema.createIndex('photo_keys_photo').on('photo_keys').column('photo_id').execute()
  const looks = db.schema
    .createTable('photo_looks')
    .addColumn('image_key', text, (column) => column.primaryKey().notNull())
    .addColumn('look', text, (column) => column.notNull())
    .addColumn('made_at', text, (column) => column.notNull())
  await endTable(looks, kind).execute()
  const locks = db.schema
    .createTable('photo_locks')
    .addColumn('photo_id', text, (column) => column.primaryKey().notNull().references('photos.id'))
    .addColumn('notice', 'integer')
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(locks, kind).execute()
  const exports = db.schema
    .createTable('exports')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('photo_id', text, (column) => column.notNull().references('photos.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('preset', text, (column) => column.notNull())
    .addColumn('path', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(exports, kind).execute()
  await db.schema.createIndex('exports_photo').on('exports').columns(['photo_id', 'at']).execute()
  await db.schema.createIndex('exports_sha256').on('exports').column('sha256').execute()
  const successors = db.schema
    .createTable('photo_successors')
    .addColumn('photo_id', text, (column) => column.primaryKey().notNull().references('photos.id'))
    .addColumn('successor', text, (column) => column.notNull().references('photos.id'))
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('why', text, (column) => column.notNull())
  await endTable(successors, kind).execute()
  await db.schema.createIndex('photo_successors_successor').on('photo_successors').column('successor').execute()
  await fillPhotoKeys(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { endTable, textType } from './column-types.ts'

/** The tables of sources and photos, with what lists filter and sort by. */
export async function createPhotoTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const sources = db.schema
    .createTable('sources')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('path', text, (column) => column.notNull().unique())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
  await endTable(sources, kind).execute()
  const photos = db.schema
    .createTable('photos')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('source_id', text, (column) => column.notNull().references('sources.id'))
    .addColumn('path', text, (column) => column.notNull())
    .addColumn('file_name', text, (column) => column.notNull())
    .addColumn('image_key', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('seen_at', text, (column) => column.notNull())
    .addColumn('missing', 'integer', (column) => column.notNull())
    .addColumn('locked', 'integer', (column) => column.notNull())
    .addColumn('agency', text, (column) => column.notNull())
    .addColumn('differs', 'integer', (column) => column.notNull())
    .addColumn('over_limit', 'integer', (column) => column.notNull())
    .addColumn('no_city', 'integer', (column) => column.notNull())
    .addColumn('has_notice', 'integer', (column) => column.notNull())
    .addColumn('edited_at', text)
    .addColumn('created_key', text, (column) => column.notNull())
    .addColumn('name_key', text, (column) => column.notNull())
    .addColumn('byline_key', text, (column) => column.notNull())
    .addColumn('city_key', text, (column) => column.notNull())
  await endTable(photos, kind).execute()
  await db.schema.createIndex('photos_path').on('photos').column('path').execute()
  // Two photos may have stood at one path, but only one can be there now.
  await sql`create unique index photos_present_path on photos (path) where missing = 0`.execute(db)
  await db.schema.createIndex('photos_image_key').on('photos').column('image_key').execute()
  await db.schema.createIndex('photos_sha256').on('photos').column('sha256').execute()
  for (const sort of ['seen_at', 'created_key', 'byline_key', 'city_key']) {
    await db.schema.createIndex(`photos_by_${sort}`).on('photos').columns(['missing', sort, 'name_key', 'id']).execute()
  }
  await db.schema.createIndex('photos_by_name_key').on('photos').columns(['missing', 'name_key', 'id']).execute()
  // Holds every column that filters ask for: counting reads this index alone.
  const filtered = ['agency', 'has_notice', 'differs', 'locked', 'over_limit', 'no_city', 'edited_at', 'id']
  await db.schema
    .createIndex('photos_filters')
    .on('photos')
    .columns(['missing', 'source_id', ...filtered])
    .execute()
  const readings = db.schema
    .createTable('photo_readings')
    .addColumn('photo_id', text, (column) => column.primaryKey().references('photos.id'))
    .addColumn('reading', text, (column) => column.notNull())
  await endTable(readings, kind).execute()
}

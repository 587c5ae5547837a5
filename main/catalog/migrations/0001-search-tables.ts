import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { endTable, textType } from './column-types.ts'

/** The table of searchable texts and, on SQLite, its trigram index and the triggers that keep it. */
export async function createSearchTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const texts = db.schema
    .createTable('search_texts')
    .addColumn('id', 'integer', (column) =>
      kind === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedByDefaultAsIdentity()
    )
    .addColumn('photo_id', text, (column) => column.notNull().references('photos.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('present', 'integer', (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addUniqueConstraint('search_texts_key', ['photo_id', 'revision'])
  await endTable(texts, kind).execute()
  if (kind === 'postgres') return
  // The text is folded before it comes here, so the index need not fold again. Offsets alone decide a phrase: no column sizes are needed.
  await sql`create virtual table search_index using fts5(text, content='search_texts', content_rowid='id', columnsize=0, tokenize='trigram case_sensitive 1')`.execute(
    db
  )
  const add = sql`insert into search_index (rowid, text) values (new.id, new.text);`
  const remove = sql`insert into search_index (search_index, rowid, text) values ('delete', old.id, old.text);`
  await sql`create trigger search_texts_insert after insert on search_texts begin ${add} end`.execute(db)
  await sql`create trigger search_texts_delete after delete on search_texts begin ${remove} end`.execute(db)
  await sql`create trigger search_texts_update after update of text on search_texts begin ${remove} ${add} end`.execute(
    db
  )
}

import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds the words the desk has learnt. `word_key` is the word in small letters: what it is looked for by. */
export async function addLearntWords(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const words = db.schema
    .createTable('learnt_words')
    .addColumn('word', text, (column) => column.primaryKey().notNull())
    .addColumn('word_key', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('learnt_by', text, (column) => column.notNull())
  await endTable(words, kind).execute()
  await db.schema.createIndex('learnt_words_by_key').on('learnt_words').column('word_key').execute()
}

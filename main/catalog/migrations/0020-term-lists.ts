import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds the lists of keywords, persons and places that fields are completed from. */
export async function addTermLists(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const lists = db.schema
    .createTable('term_lists')
    .addColumn('name', text, (column) => column.primaryKey().notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('term_count', 'integer', (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
    .addColumn('terms', text, (column) => column.notNull())
  await endTable(lists, kind).execute()
}

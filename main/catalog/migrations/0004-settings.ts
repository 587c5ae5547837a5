import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { endTable, textType } from './column-types.ts'

/** Adds the desk's settings, and what was decided for a write beside its values: with the revision, and in the journal until there is one. */
export async function addSettings(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const settings = db.schema
    .createTable('settings')
    .addColumn('name', text, (column) => column.primaryKey().notNull())
    .addColumn('value', text, (column) => column.notNull())
  await endTable(settings, kind).execute()
  for (const table of ['revisions', 'change_items']) {
    await db.schema
      .alterTable(table)
      .addColumn('decisions', text, (column) => column.notNull().defaultTo('{}'))
      .execute()
  }
}

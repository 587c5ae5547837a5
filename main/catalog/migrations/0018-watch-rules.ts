import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds rules of what the desk does by itself, what each of them has to send, and how far they have read the record. */
export async function addWatchRules(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const rules = db.schema
    .createTable('watch_rules')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(rules, kind).execute()
  const sendings = db.schema
    .createTable('watch_sendings')
    .addColumn('rule', text, (column) => column.notNull().references('watch_rules.id'))
    .addColumn('photo_id', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('run', text)
    .addColumn('said', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('watch_sendings_key', ['rule', 'photo_id', 'revision'])
  await endTable(sendings, kind).execute()
  await db.schema.createIndex('watch_sendings_by_state').on('watch_sendings').columns(['state', 'rule']).execute()
  const place = db.schema
    .createTable('watch_place')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
  await endTable(place, kind).execute()
}

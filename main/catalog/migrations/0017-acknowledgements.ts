import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds the answers of those who were sent the right version of a photo, or were told of a kill. */
export async function addAcknowledgements(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const answers = db.schema
    .createTable('acknowledgements')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('photo_id', text, (column) => column.notNull())
    .addColumn('recipient', text)
    .addColumn('destination', text, (column) => column.notNull())
    .addColumn('taken_back', 'integer', (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(answers, kind).execute()
  await db.schema.createIndex('acknowledgements_by_photo').on('acknowledgements').columns(['photo_id', 'at']).execute()
}

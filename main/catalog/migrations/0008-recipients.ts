import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { endTable, textType } from './column-types.ts'

/** Adds those the desk sends pictures to, and who of them has to be told of which notice and was. */
export async function addRecipients(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const recipients = db.schema
    .createTable('recipients')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
  await endTable(recipients, kind).execute()
  const listed = db.schema
    .createTable('notice_recipients')
    .addColumn('notice', 'integer', (column) => column.notNull().references('notices.number'))
    .addColumn('recipient', text, (column) => column.notNull().references('recipients.id'))
    .addColumn('listed_at', text, (column) => column.notNull())
    .addColumn('off', 'integer', (column) => column.notNull())
    .addColumn('informed', 'integer', (column) => column.notNull())
    .addColumn('said', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('notice_recipients_key', ['notice', 'recipient'])
  await endTable(listed, kind).execute()
}

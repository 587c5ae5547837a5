import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { genesisHash } from '../../../shared/ledger/entry.ts'
import type { DatabaseKind } from '../database-kind.ts'
import { endTable, textType } from './column-types.ts'

/** The tables of the ledger: hashed entries, their salted texts beside them, and where the chain ends. */
export async function createLedgerTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const entries = db.schema
    .createTable('ledger_entries')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('actor', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('payload_hash', text, (column) => column.notNull())
    .addColumn('previous_hash', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
  await endTable(entries, kind).execute()
  const payloads = db.schema
    .createTable('ledger_payloads')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().references('ledger_entries.sequence'))
    .addColumn('salt', text, (column) => column.notNull())
    .addColumn('payload', text, (column) => column.notNull())
  await endTable(payloads, kind).execute()
  const head = db.schema
    .createTable('ledger_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
  await endTable(head, kind).execute()
  await sql`insert into ledger_head (id, entries, hash) values (1, 0, ${sql.lit(genesisHash)})`.execute(db)
}

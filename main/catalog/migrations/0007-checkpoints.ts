import type { Kysely, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { endTable, textType } from './column-types.ts'

const checkpoints = sql.table('ledger_checkpoints')
const payloads = sql.table('ledger_payloads')

/** Taking a text and its salt away, and nothing else. */
const isErasure = sql`(new.sequence = old.sequence and new.salt = '' and new.payload = '')`

/**
 * Adds checkpoints over the ledger, which the database refuses to change or remove as it does entries; lets the text of an entry be erased,
 * and nothing else be done to it; and makes the entries of a subject quick to find.
 */
export async function addCheckpoints(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const table = db.schema
    .createTable('ledger_checkpoints')
    .addColumn('size', 'integer', (column) => column.primaryKey())
    .addColumn('note', text, (column) => column.notNull())
    .addColumn('subtrees', text, (column) => column.notNull())
  await endTable(table, kind).execute()
  await db.schema.createIndex('ledger_entries_subject').on('ledger_entries').column('subject').execute()
  const statements = kind === 'sqlite' ? guardSqlite() : guardPostgres()
  for (const statement of statements) await statement.execute(db)
}

function guardSqlite(): readonly RawBuilder<unknown>[] {
  const refuse = sql`begin select raise(abort, 'the ledger is append-only'); end`
  return [
    sql`create trigger ledger_checkpoints_no_update before update on ${checkpoints} ${refuse}`,
    sql`create trigger ledger_checkpoints_no_delete before delete on ${checkpoints} ${refuse}`,
    // INSERT OR REPLACE removes the old row without firing delete triggers.
    sql`create trigger ledger_checkpoints_no_replace before insert on ${checkpoints}
      when exists (select 1 from ${checkpoints} where size = new.size) ${refuse}`,
    sql`drop trigger ledger_payloads_no_update`,
    sql`create trigger ledger_payloads_only_erased before update on ${payloads} when not ${isErasure} ${refuse}`
  ]
}

function guardPostgres(): readonly RawBuilder<unknown>[] {
  const refuse = sql`execute function refuse_ledger_change()`
  return [
    sql`create trigger ledger_checkpoints_no_update before update on ${checkpoints} for each row ${refuse}`,
    sql`create trigger ledger_checkpoints_no_delete before delete on ${checkpoints} for each row ${refuse}`,
    sql`create trigger ledger_checkpoints_no_truncate before truncate on ${checkpoints} ${refuse}`,
    sql`drop trigger ledger_payloads_no_update on ${payloads}`,
    sql`create trigger ledger_payloads_only_erased before update on ${payloads} for each row
      when (not ${isErasure}) ${refuse}`
  ]
}

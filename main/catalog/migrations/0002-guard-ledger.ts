import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

const recorded = ['ledger_entries', 'ledger_payloads']
const guarded = [...recorded, 'ledger_head']

/**
 * Makes the database itself refuse to change or remove what the ledger recorded. It stops mistakes and casual tampering; who may drop the
 * triggers can still rewrite rows, which checking the chain finds.
 */
export async function guardLedger(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await (kind === 'sqlite' ? guardSqlite(db) : guardPostgres(db))
}

async function guardSqlite(db: Kysely<unknown>): Promise<void> {
  const refuse = sql`begin select raise(abort, 'the ledger is append-only'); end`
  for (const table of recorded) {
    const name = sql.table(table)
    await sql`create trigger ${sql.ref(`${table}_no_update`)} before update on ${name} ${refuse}`.execute(db)
    // INSERT OR REPLACE removes the old row without firing delete triggers.
    await sql`create trigger ${sql.ref(`${table}_no_replace`)} before insert on ${name}
      when exists (select 1 from ${name} where sequence = new.sequence) ${refuse}`.execute(db)
  }
  for (const table of guarded) {
    await sql`create trigger ${sql.ref(`${table}_no_delete`)} before delete on ${sql.table(table)} ${refuse}`.execute(
      db
    )
  }
  await sql`create trigger ledger_head_no_insert before insert on ledger_head ${refuse}`.execute(db)
  await sql`create trigger ledger_head_no_return before update on ledger_head
    when new.id <> old.id or new.entries not in (old.entries, old.entries + 1) ${refuse}`.execute(db)
}

async function guardPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function refuse_ledger_change() returns trigger language plpgsql as
    $$ begin raise exception 'the ledger is append-only'; end $$`.execute(db)
  const refuse = sql`execute function refuse_ledger_change()`
  for (const table of recorded) {
    await sql`create trigger ${sql.ref(`${table}_no_update`)} before update on ${sql.table(table)} for each row ${refuse}`.execute(
      db
    )
  }
  for (const table of guarded) {
    await sql`create trigger ${sql.ref(`${table}_no_delete`)} before delete on ${sql.table(table)} for each row ${refuse}`.execute(
      db
    )
    await sql`create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${sql.table(table)} ${refuse}`.execute(
      db
    )
  }
  await sql`create trigger ledger_head_no_insert before insert on ledger_head for each row ${refuse}`.execute(db)
  await sql`create trigger ledger_head_no_return before update on ledger_head for each row
    when (new.id <> old.id or new.entries not in (old.entries, old.entries + 1)) ${refuse}`.execute(db)
}

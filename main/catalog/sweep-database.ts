import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskTables } from './desk-tables.ts'

const erasable = ['ledger_payloads', 'revisions', 'change_items', 'search_texts']

/**
 * Takes what was erased out of the database's files: its free pages, its search index, its write-ahead log. Rewrites the whole of an SQLite file, and
 * the tables of PostgreSQL, whose own log and standbys are its administrator's.
 */
export async function sweepDatabase(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  if (kind === 'postgres') {
    for (const table of erasable) await sql`vacuum full ${sql.table(table)}`.execute(db)
    return
  }
  // FTS5 keeps what was deleted until its parts are merged.
  await sql`insert into search_index (search_index) values ('optimize')`.execute(db)
  await sql`vacuum`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

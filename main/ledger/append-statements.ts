import type { CompiledQuery } from 'kysely'
import type { LedgerDatabase } from './ledger-database.ts'
import type { LedgerEntriesTable, LedgerHeadTable, LedgerPayloadsTable } from './ledger-tables.ts'

/** The statements that append an entry, built once: building them anew for each entry takes longer than the database does. */
export interface AppendStatements {
  entry(row: LedgerEntriesTable): CompiledQuery
  text(row: LedgerPayloadsTable): CompiledQuery
  head(row: Pick<LedgerHeadTable, 'entries' | 'hash'>): CompiledQuery
}

/** Builds the statements for this kind of database. They are run in a transaction of it: `executeQuery`. */
export function buildAppendStatements(db: LedgerDatabase): AppendStatements {
  const row = { sequence: 1, at: '', actor: '', kind: '', subject: '', payload_hash: '', previous_hash: '', hash: '' }
  const entry = db.insertInto('ledger_entries').values(row).compile()
  const text = db.insertInto('ledger_payloads').values({ sequence: 1, salt: '', payload: '' }).compile()
  const head = db.updateTable('ledger_head').set({ entries: 1, hash: '' }).where('id', '=', 1).compile()
  return {
    // The values in the order in which the columns stand above.
    entry: ({ sequence, at, actor, kind, subject, payload_hash, previous_hash, hash }) => ({
      ...entry,
      parameters: [sequence, at, actor, kind, subject, payload_hash, previous_hash, hash]
    }),
    text: ({ sequence, salt, payload }) => ({ ...text, parameters: [sequence, salt, payload] }),
    head: ({ entries, hash }) => ({ ...head, parameters: [entries, hash, 1] })
  }
}

import type { LedgerDatabase } from './ledger-database.ts'
import type { LedgerEntriesTable } from './ledger-tables.ts'

/** An entry with its text; both null where the text is gone. */
export interface EntryRow extends LedgerEntriesTable {
  readonly salt: string | null
  readonly payload: string | null
}

/** Up to `limit` entries in order, each with its text: the first ones, or those after a sequence. */
export async function readEntryRows(
  db: LedgerDatabase,
  { after, limit }: { readonly after: number | undefined; readonly limit: number }
): Promise<readonly EntryRow[]> {
  return await db
    .selectFrom('ledger_entries')
    .leftJoin('ledger_payloads', 'ledger_payloads.sequence', 'ledger_entries.sequence')
    .selectAll('ledger_entries')
    .select(['ledger_payloads.salt', 'ledger_payloads.payload'])
    .$if(after !== undefined, (query) => query.where('ledger_entries.sequence', '>', Number(after)))
    .orderBy('ledger_entries.sequence')
    .limit(limit)
    .execute()
}

import type { LedgerDatabase } from './ledger-database.ts'
import type { LedgerEntriesTable } from './ledger-tables.ts'

/** An entry with its text; both null where the text is gone. */
export interface EntryRow extends LedgerEntriesTable {
  readonly salt: string | null
  readonly payload: string | null
}

/** Which entries: up to `limit` of them, those after a sequence, those about these subjects; all where nothing is given. */
export interface EntryQuestion {
  readonly after?: number | undefined
  readonly upTo?: number
  readonly limit?: number
  readonly subjects?: readonly string[]
  readonly sequences?: readonly number[]
}

/** Entries in order, each with its text. */
export async function readEntryRows(
  db: LedgerDatabase,
  { after, upTo, limit, subjects, sequences }: EntryQuestion
): Promise<readonly EntryRow[]> {
  return await db
    .selectFrom('ledger_entries')
    .leftJoin('ledger_payloads', 'ledger_payloads.sequence', 'ledger_entries.sequence')
    .selectAll('ledger_entries')
    .select(['ledger_payloads.salt', 'ledger_payloads.payload'])
    .$if(after !== undefined, (query) => query.where('ledger_entries.sequence', '>', Number(after)))
    .$if(upTo !== undefined, (query) => query.where('ledger_entries.sequence', '<=', Number(upTo)))
    .$if(sequences !== undefined, (query) => query.where('ledger_entries.sequence', 'in', sequences ?? []))
    .$if(subjects !== undefined, (query) => query.where('ledger_entries.subject', 'in', subjects ?? []))
    .orderBy('ledger_entries.sequence')
    .$if(limit !== undefined, (query) => query.limit(Number(limit)))
    .execute()
}

/** Whether the entry's text was erased: it and its salt are empty. Every text that was recorded is at least "{}". */
export function isErased({ salt, payload }: Pick<EntryRow, 'salt' | 'payload'>): boolean {
  return salt === '' && payload === ''
}

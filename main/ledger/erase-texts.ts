import type { LedgerDatabase } from './ledger-database.ts'

const batch = 500

/** Empties the texts and salts of these entries: with its salt gone, a text cannot be found again by trying likely ones. `db` must be a transaction. */
export async function eraseTexts(db: LedgerDatabase, sequences: readonly number[]): Promise<void> {
  for (let at = 0; at < sequences.length; at += batch) {
    await db
      .updateTable('ledger_payloads')
      .set({ salt: '', payload: '' })
      .where('sequence', 'in', sequences.slice(at, at + batch))
      .execute()
  }
}

import type { Kysely } from 'kysely'
import type { LedgerTables } from './ledger-tables.ts'

/** A database that has the ledger's tables, among others: the ledger is written in the transaction of what it records. */
export type LedgerDatabase = Kysely<LedgerTables>

import type { Kysely } from 'kysely'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskTables } from './desk-tables.ts'
import type { DeskTransaction } from './desk-transactions.ts'

/** How records reach their tables: `db` for reading, `write` for what must stay or go as one. Inside a transaction both are that transaction. */
export interface DeskAccess {
  readonly kind: DatabaseKind
  readonly db: Kysely<DeskTables>
  write<Result>(work: (transaction: DeskTransaction) => Promise<Result>): Promise<Result>
}

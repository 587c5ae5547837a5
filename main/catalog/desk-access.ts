import type { Kysely } from 'kysely'
import type { AppendStatements } from '../ledger/append-statements.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskTables } from './desk-tables.ts'
import type { DeskTransaction } from './desk-transactions.ts'

/** How records reach their tables: `db` for reading, `write` for what must stay or go as one. Inside a transaction both are that transaction. */
export interface DeskAccess {
  readonly kind: DatabaseKind
  readonly db: Kysely<DeskTables>
  /** What appending to the ledger takes, made once for the whole store. */
  readonly appending: { readonly statements: AppendStatements; readonly makeSalt: () => string }
  write<Result>(work: (transaction: DeskTransaction) => Promise<Result>): Promise<Result>
}

import { Kysely } from 'kysely'
import { buildAppendStatements } from '../ledger/append-statements.ts'
import { createSalts } from '../ledger/create-salts.ts'
import type { LedgerTables } from '../ledger/ledger-tables.ts'
import type { DeskStore } from '../services/ports/desk-store.ts'
import { createDeskRecords } from './create-desk-records.ts'
import type { DatabaseKind } from './database-kind.ts'
import { describeStorageError } from './describe-storage-error.ts'
import type { DeskTables } from './desk-tables.ts'
import { DeskTransactions } from './desk-transactions.ts'
import { migrateDesk } from './migrate-desk.ts'
import { openSqlite } from './open-sqlite.ts'
import { sweepDatabase } from './sweep-database.ts'
import { indexTrigrams } from './trigram-index.ts'

/** Where a desk's records are: a file of its own (":memory:" for one that is gone when closed), or a PostgreSQL database shared by desks. */
export type DeskDatabase =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** Opens a desk's records, at the newest schema. Throws DeskError `storage-unavailable`. Close it with `await using` or its async dispose. */
export async function openDeskStore(database: DeskDatabase): Promise<DeskStore> {
  try {
    const db = new Kysely<DeskTables>({ dialect: await openDialect(database) })
    try {
      await migrateDesk(db, database.kind)
      if (database.kind === 'postgres') await indexTrigrams(db)
    } catch (error) {
      await db.destroy()
      throw error
    }
    return createStore(db, database.kind)
  } catch (error) {
    throw describeStorageError(error)
  }
}

async function openDialect(database: DeskDatabase) {
  if (database.kind === 'sqlite') return openSqlite(database.file)
  const { openPostgres } = await import('./open-postgres.ts')
  return openPostgres(database.url)
}

function createStore(db: Kysely<DeskTables>, kind: DatabaseKind): DeskStore {
  const transactions = new DeskTransactions(db, kind)
  const statements = buildAppendStatements(db.$pickTables<keyof LedgerTables>())
  const shared = { kind, appending: { statements, makeSalt: createSalts() } }
  return {
    ...createDeskRecords({ ...shared, db: transactions.db, write: (work) => transactions.begin(work) }),
    transact: (work) =>
      transactions.join((transaction) =>
        work(createDeskRecords({ ...shared, db: transaction.db, write: (write) => write(transaction) }))
      ),
    sweep: () => sweepDatabase(transactions.db, kind),
    [Symbol.asyncDispose]: () => db.destroy()
  }
}

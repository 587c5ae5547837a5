import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskTables } from './desk-tables.ts'
import { guardQueries } from './guard-queries.ts'
import type { TakeTurn } from './take-turns.ts'
import { createTurns } from './take-turns.ts'

/** A running transaction. `append` is the line for the ledger, whose entries need each other's hashes; `nest` the line for savepoints. */
export interface DeskTransaction {
  readonly db: Kysely<DeskTables>
  readonly append: TakeTurn
}

interface Scope extends DeskTransaction {
  readonly nest: TakeTurn
  open: boolean
}

// Any number will do, as long as every version of the desk uses the same one.
const writerLock = 4_052_017

const misuse = "The desk's store was used inside one of its transactions: use the records handed in"
const overstayed = 'A record of a transaction was used after the transaction ended'

/**
 * Transactions of one database: one writer at a time on either database, so that numbers and the ledger's chain need no other lock. Using the
 * store itself inside a transaction throws instead of waiting for itself for ever.
 */
export class DeskTransactions {
  readonly #db: Kysely<DeskTables>
  readonly #kind: DatabaseKind
  readonly #running = new AsyncLocalStorage<Scope>()
  /** The database outside transactions. */
  readonly db: Kysely<DeskTables>

  constructor(db: Kysely<DeskTables>, kind: DatabaseKind) {
    this.#db = db
    this.#kind = kind
    this.db = guardQueries(db, () => this.#refuseInside())
  }

  /** Runs the work in a transaction of its own: all of it stays, or nothing. Throws inside another transaction. */
  async begin<Result>(work: (transaction: DeskTransaction) => Promise<Result>): Promise<Result> {
    this.#refuseInside()
    return await this.#db.transaction().execute(async (transaction) => {
      if (this.#kind === 'postgres') await sql`select pg_advisory_xact_lock(${writerLock})`.execute(transaction)
      return await this.#run({ db: transaction, append: createTurns() }, work)
    })
  }

  /** As `begin`; inside another transaction it joins that one behind a savepoint, so that its own failure takes back only itself. */
  async join<Result>(work: (transaction: DeskTransaction) => Promise<Result>): Promise<Result> {
    const outer = this.#running.getStore()
    if (!outer?.open) return await this.begin(work)
    return await outer.nest(async () => {
      await sql`savepoint nested`.execute(outer.db)
      try {
        const result = await this.#run(outer, work)
        await sql`release savepoint nested`.execute(outer.db)
        return result
      } catch (error) {
        await sql`rollback to savepoint nested`.execute(outer.db)
        throw error
      }
    })
  }

  async #run<Result>(
    transaction: DeskTransaction,
    work: (transaction: DeskTransaction) => Promise<Result>
  ): Promise<Result> {
    const scope: Scope = {
      ...transaction,
      nest: createTurns(),
      open: true,
      db: guardQueries(transaction.db, refuseEnded)
    }
    function refuseEnded(): void {
      if (!scope.open) throw new Error(overstayed)
    }
    try {
      return await this.#running.run(scope, () => work(scope))
    } finally {
      scope.open = false
    }
  }

  #refuseInside(): void {
    if (this.#running.getStore()?.open) throw new Error(misuse)
  }
}

import type { DatabaseConnection, QueryResult } from 'kysely'
import { CompiledQuery } from 'kysely'
import { describeStorageError } from './describe-storage-error.ts'

const ended = 'A statement of this transaction failed: nothing more can be done in it'

/**
 * Makes a SQLite connection treat transactions as PostgreSQL does: after a failed statement nothing more of the transaction is done or
 * committed, even if the error was caught, unless a savepoint is returned to. Without it a half-done record could stay, and statements after
 * an error at which SQLite rolls back by itself (a full disk) would each commit alone. Names storage errors on the way.
 */
export function holdTransaction(connection: DatabaseConnection, options: { readonly isOpen: () => boolean }): void {
  const execute = connection.executeQuery.bind(connection)
  let inside = false
  let failed = false
  connection.executeQuery = async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
    const returns = query.sql.startsWith('rollback')
    if (inside && failed && !returns) throw new Error(ended)
    if (inside && !options.isOpen()) {
      if (query.sql === 'rollback') inside = false
      if (returns) return { rows: [] }
      throw new Error(ended)
    }
    try {
      // A transaction that begins as a reader cannot become the writer once another program has written.
      const result = await execute<Row>(query.sql === 'begin' ? CompiledQuery.raw('begin immediate') : query)
      inside = options.isOpen()
      if (returns) failed = false
      return result
    } catch (error) {
      failed = inside
      throw describeStorageError(error)
    }
  }
}

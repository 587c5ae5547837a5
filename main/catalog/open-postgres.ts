import type { CompiledQuery, DatabaseConnection, Dialect, QueryResult } from 'kysely'
import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { describeStorageError } from './describe-storage-error.ts'

const int8 = pg.types.builtins.INT8

/** PostgreSQL by its URL, with up to eight connections. Whole numbers arrive as numbers; the desk counts nothing past 2^53. */
export function openPostgres(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    application_name: 'erratum',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)
    }
  })
  // A connection that breaks while idle is replaced by the pool; without a listener the error would end the process.
  pool.on('error', () => undefined)
  return new PostgresDialect({
    pool: {
      options: pool.options,
      end: () => pool.end(),
      connect: () =>
        pool.connect().catch((error: unknown) => {
          throw describeStorageError(error)
        })
    },
    onCreateConnection: async (connection: DatabaseConnection) => nameErrors(connection)
  })
}

function nameErrors(connection: DatabaseConnection): void {
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
    try {
      return await execute<Row>(query)
    } catch (error) {
      throw describeStorageError(error)
    }
  }
}

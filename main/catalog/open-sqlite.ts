import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteFile from 'better-sqlite3'
import type { DatabaseConnection, Dialect, SqliteStatement } from 'kysely'
import { SqliteAdapter, SqliteDialect } from 'kysely'
import { holdTransaction } from './hold-transaction.ts'

/**
 * SQLite as the desk uses it: WAL, every commit synced to the disk (`synchronous=FULL`), foreign keys kept, five seconds of patience with
 * another program, 16 MB of pages kept in memory. `file` may be ":memory:". Throws what SQLite says when the file cannot be opened.
 */
export function openSqlite(file: string): Dialect {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new SqliteFile(file, { timeout: 5000 })
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'recursive_triggers = ON',
    'cache_size = -16384'
  ]) {
    database.pragma(setting)
  }
  const statements = new Map<string, SqliteStatement>()
  const dialect = new SqliteDialect({
    database: {
      close: () => {
        database.pragma('optimize')
        database.close()
      },
      prepare: (text) => keepStatement(statements, text, () => database.prepare(text))
    },
    onCreateConnection: async (connection: DatabaseConnection) =>
      holdTransaction(connection, { isOpen: () => database.inTransaction })
  })
  return Object.assign(dialect, { createAdapter: () => new TransactionalSqliteAdapter() })
}

/** SQLite rolls back tables as it does rows, which Kysely's own adapter does not count on; with this a migration is all or nothing. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

// The desk has some hundred different queries; those with lists of values vary, and the oldest of them make room.
const keptStatements = 300

function keepStatement(
  statements: Map<string, SqliteStatement>,
  text: string,
  prepare: () => SqliteStatement
): SqliteStatement {
  const kept = statements.get(text)
  if (kept) return kept
  const statement = prepare()
  const oldest = statements.keys().next()
  if (statements.size >= keptStatements && oldest.value !== undefined) statements.delete(oldest.value)
  statements.set(text, statement)
  return statement
}

import SqliteFile from 'better-sqlite3'
import pg from 'pg'

/** A database as somebody reaches it who goes behind the desk's back: plain SQL, with `?` for values. */
export interface RawDatabase extends AsyncDisposable {
  run(sql: string, values?: readonly unknown[]): Promise<void>
  all(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** Opens a desk's SQLite file beside the desk. */
export function openRawSqlite(file: string): RawDatabase {
  const database = new SqliteFile(file, { timeout: 5000 })
  database.pragma('foreign_keys = OFF')
  return {
    run: async (sql, values = []) => {
      database.prepare(sql).run(...values)
    },
    all: async (sql, values = []) => database.prepare<unknown[], Readonly<Record<string, unknown>>>(sql).all(...values),
    [Symbol.asyncDispose]: async () => {
      database.close()
    }
  }
}

/** Opens a desk's PostgreSQL database beside the desk. */
export async function openRawPostgres(url: string): Promise<RawDatabase> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const number = (sql: string) => {
    let next = 0
    return sql.replaceAll('?', () => {
      next += 1
      return `$${next}`
    })
  }
  return {
    run: async (sql, values = []) => {
      await client.query(number(sql), [...values])
    },
    all: async (sql, values = []) =>
      (await client.query<Readonly<Record<string, unknown>>>(number(sql), [...values])).rows,
    [Symbol.asyncDispose]: () => client.end()
  }
}

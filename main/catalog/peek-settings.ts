import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import SqliteFile from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { describeStorageError } from './describe-storage-error.ts'
import type { DeskTables } from './desk-tables.ts'
import { readSettings } from './settings-records.ts'

/**
 * The settings of a desk by its database file, without opening the desk: nothing is written, not even SQLite's own files beside it, and an engine
 * at work on it is not disturbed. Throws DeskError `storage-unavailable`, `verification-failed`.
 */
export async function peekSettings(file: string): Promise<DeskSettings> {
  try {
    const db = new Kysely<DeskTables>({ dialect: new SqliteDialect({ database: await openForReading(file) }) })
    try {
      const tables = await db.introspection.getTables()
      return tables.some(({ name }) => name === 'settings') ? await readSettings(db) : defaultSettings
    } finally {
      await db.destroy()
    }
  } catch (error) {
    throw describeStorageError(error)
  }
}

// A connection to a closed database in WAL mode would make its two files and could not take them away again; a copy in memory makes none. Where
// they are there an engine has it open, or died with it open: then the newest is in them.
async function openForReading(file: string) {
  if (existsSync(`${file}-wal`)) return new SqliteFile(file, { readonly: true, fileMustExist: true })
  const bytes = await readFile(file)
  // Bytes 18 and 19 say WAL, which a database in memory cannot have (https://sqlite.org/fileformat2.html, 1.3.3).
  if (bytes.length > 19) bytes.fill(1, 18, 20)
  return new SqliteFile(bytes)
}

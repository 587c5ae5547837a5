import Database from 'better-sqlite3'
import { DeskError } from '../../shared/contract/desk-error.ts'

/**
 * Takes the right to be a desk's only engine, or gives undefined where another process has it. The lock is the operating system's own, held by
 * SQLite on an empty database: it ends with the process however the process ends, so that none is ever stale, and nothing is told from
 * the file's being there. Dispose to give the desk up. Throws DeskError `storage-unavailable` where the file cannot be made or locked.
 */
export function takeOwnerLock(path: string): Disposable | undefined {
  let database: Database.Database | undefined
  try {
    database = new Database(path, { timeout: 0 })
    database.exec('BEGIN EXCLUSIVE')
    const held = database
    return { [Symbol.dispose]: () => held.close() }
  } catch (error) {
    database?.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw new DeskError(
      'storage-unavailable',
      `The desk cannot be locked for this program (${path}: ${error instanceof Error ? error.message : String(error)}). Nothing was changed. Check that its folder can be written and that its disk is there and not full.`,
      { path, cause: error }
    )
  }
}

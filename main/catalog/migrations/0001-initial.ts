import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { createHistoryTables } from './0001-history-tables.ts'
import { createLedgerTables } from './0001-ledger-tables.ts'
import { createNoticeTables } from './0001-notice-tables.ts'
import { createPhotoTables } from './0001-photo-tables.ts'
import { createSearchTables } from './0001-search-tables.ts'

/** Creates every table of a new desk, its indexes and its text search. */
export async function createFirstTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await createPhotoTables(db, kind)
  await createHistoryTables(db, kind)
  await createNoticeTables(db, kind)
  await createSearchTables(db, kind)
  await createLedgerTables(db, kind)
}

import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskTables } from './desk-tables.ts'
import { listMigrations } from './migrations/migration-list.ts'

/** Brings a desk's database to the newest schema; does nothing where it is there already. All or nothing. Throws `storage-unavailable`. */
export async function migrateDesk(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => listMigrations(kind) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new DeskError(
      'storage-unavailable',
      'This desk was last opened by a newer Erratum and cannot be read by this one. Nothing was changed. Open it with the newer version.',
      { cause: error }
    )
  }
  throw error
}

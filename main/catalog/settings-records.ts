import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DeskSettings } from '../../shared/contract/settings.ts'
import { deskSettingsSchema } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import type { SettingsRecords } from '../services/ports/desk-store.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { readJson, readRow } from './read-json.ts'

/** The desk's settings in the catalog, a row a setting that was set. The row of a setting this version does not know is left as it is. */
export function createSettingsRecords({ db, write }: DeskAccess): SettingsRecords {
  return {
    read: () => readSettings(db),
    write: (change) =>
      write(async (transaction) => {
        for (const [name, setting] of Object.entries(change)) {
          const value = JSON.stringify(setting)
          await transaction.db
            .insertInto('settings')
            .values({ name, value })
            .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
            .execute()
        }
      })
  }
}

/** All settings a database has; those nobody set have their defaults. Throws DeskError `verification-failed` where one is none. */
export async function readSettings(db: Kysely<DeskTables>): Promise<DeskSettings> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  const known = rows.filter(({ name }) => Object.hasOwn(defaultSettings, name))
  const stored = known.map(({ name, value }) => [name, readJson(z.unknown(), value, `setting ${name}`)])
  return readRow(deskSettingsSchema, { ...defaultSettings, ...Object.fromEntries(stored) }, 'the settings')
}

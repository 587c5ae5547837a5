import type { Kysely } from 'kysely'
import { measureLacks } from '../../../shared/fields/lackable-fields.ts'
import type { DeskTables } from '../desk-tables.ts'
import { fillFromReadings } from './fill-from-readings.ts'

/** Makes room for which fields a photo lacks, to filter by; those of photos that are there are filled in. */
export async function addLacks(db: Kysely<DeskTables>): Promise<void> {
  await db.schema
    .alterTable('photos')
    .addColumn('lacks', 'integer', (added) => added.notNull().defaultTo(0))
    .execute()
  await fillFromReadings(db, async ({ id, reading }) => {
    await db
      .updateTable('photos')
      .set({ lacks: measureLacks(reading.fields) })
      .where('id', '=', id)
      .execute()
  })
}

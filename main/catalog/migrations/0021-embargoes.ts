import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { tellEmbargo } from '../tell-embargo.ts'
import { textType } from './column-types.ts'
import { fillFromReadings } from './fill-from-readings.ts'

/** Makes room for when a photo's embargo ends, to filter by; those of photos that are there are filled in. */
export async function addEmbargoes(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  await db.schema
    .alterTable('photos')
    .addColumn('embargoed_until', textType(kind), (added) => added.notNull().defaultTo(''))
    .execute()
  await fillFromReadings(db, async ({ id, reading }) => {
    const until = tellEmbargo(reading)
    if (until !== '') await db.updateTable('photos').set({ embargoed_until: until }).where('id', '=', id).execute()
  })
}

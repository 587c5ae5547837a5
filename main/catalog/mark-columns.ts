import type { Kysely } from 'kysely'
import type { FileReading } from '../services/ports/metadata-reader.ts'
import type { DeskTables } from './desk-tables.ts'

/** Makes the mark columns of a photo say what it shows: what waits to be written, else what its file says. */
export async function keepMarkColumns(
  db: Kysely<DeskTables>,
  id: string,
  reading: Pick<FileReading, 'colourClass' | 'stars' | 'tagged'>
): Promise<void> {
  const waiting = await db
    .selectFrom('photo_marks')
    .select(['colour_class', 'stars', 'tagged'])
    .where('photo_id', '=', id)
    .executeTakeFirst()
  await db
    .updateTable('photos')
    .set({
      colour_class: waiting?.colour_class ?? reading.colourClass,
      stars: waiting?.stars ?? reading.stars,
      tagged: waiting?.tagged ?? Number(reading.tagged),
      waiting: waiting === undefined ? 0 : 1
    })
    .where('id', '=', id)
    .execute()
}

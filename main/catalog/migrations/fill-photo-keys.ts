import type { Kysely } from 'kysely'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import type { DeskTables } from '../desk-tables.ts'
import { fileReadingSchema } from '../file-reading-schema.ts'
import { keepPhotoKeys } from '../photo-keys.ts'
import { readJson } from '../read-json.ts'

const batch = 500

/** Records what the photos of an older desk can be found by, missing ones too, from the readings it holds. */
export async function fillPhotoKeys(db: Kysely<DeskTables>): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('photos')
      .innerJoin('photo_readings', 'photo_readings.photo_id', 'photos.id')
      .select(['photos.id', 'photos.file_name', 'photo_readings.reading'])
      .where('photos.id', '>', after)
      .orderBy('photos.id')
      .limit(batch)
      .execute()
    for (const { id, file_name: fileName, reading } of rows) {
      const read = readJson(fileReadingSchema, reading, `photo ${id}`)
      await keepPhotoKeys(db, { id: photoIdSchema.parse(id), fileName, reading: read })
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

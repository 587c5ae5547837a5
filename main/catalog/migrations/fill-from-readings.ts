import type { Kysely } from 'kysely'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { DeskTables } from '../desk-tables.ts'
import { fileReadingSchema } from '../file-reading-schema.ts'
import { readJson } from '../read-json.ts'

const batch = 500

/** A photo of an older desk with the reading it holds. */
export interface HeldReading {
  readonly id: PhotoId
  readonly fileName: string
  readonly reading: FileReading
}

/** Goes through the photos of an older desk, missing ones too, by id. Throws DeskError `verification-failed` where a reading is not what the desk wrote. */
export async function fillFromReadings(
  db: Kysely<DeskTables>,
  fill: (photo: HeldReading) => Promise<void>
): Promise<void> {
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
      await fill({ id: photoIdSchema.parse(id), fileName, reading: read })
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

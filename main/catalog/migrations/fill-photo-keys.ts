import type { Kysely } from 'kysely'
import type { DeskTables } from '../desk-tables.ts'
import { keepPhotoKeys } from '../photo-keys.ts'
import { fillFromReadings } from './fill-from-readings.ts'

/** Records what the photos of an older desk can be found by, missing ones too, from the readings it holds. */
export function fillPhotoKeys(db: Kysely<DeskTables>): Promise<void> {
  return fillFromReadings(db, (photo) => keepPhotoKeys(db, photo))
}

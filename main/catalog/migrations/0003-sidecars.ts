import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { textType } from './column-types.ts'

/**
 * Makes room for sidecars: which a photo had at each revision, and which file a change wrote.
 *
 * Both are null in rows of an older desk, which wrote photos only: its revisions do not say, its changes wrote the photo.
 */
export async function addSidecars(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await db.schema.alterTable('revisions').addColumn('sidecars', textType(kind)).execute()
  await db.schema.alterTable('change_items').addColumn('written_path', textType(kind)).execute()
}

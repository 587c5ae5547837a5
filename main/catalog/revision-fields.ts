import type { Kysely } from 'kysely'
import type { DeskTables } from './desk-tables.ts'

/** Makes a revision findable by the fields it changed. */
export async function keepRevisionFields(
  db: Kysely<DeskTables>,
  revision: { readonly photo_id: string; readonly revision: number; readonly at: string },
  fields: readonly string[]
): Promise<void> {
  if (fields.length === 0) return
  const { photo_id, revision: number, at } = revision
  const rows = fields.map((field) => ({ field, at, photo_id, revision: number }))
  await db.insertInto('revision_fields').values(rows).execute()
}

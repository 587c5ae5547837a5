import type { Kysely } from 'kysely'
import type { DeskTables } from './desk-tables.ts'

/** The next number of its kind, counted from 1 without gaps: taken in the transaction that uses it, and given back if that fails. */
export async function nextNumber(db: Kysely<DeskTables>, name: 'change' | 'notice' | 'file-work'): Promise<number> {
  const row = await db
    .updateTable('counters')
    .set(({ eb }) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DeskTables } from './desk-tables.ts'

/**
 * Gives PostgreSQL's searches a trigram index where the server has pg_trgm and the desk's user may have it; searches are the same, only slower,
 * without. Asked at each opening, so that a server that gets pg_trgm later is used from then on.
 */
export async function indexTrigrams(db: Kysely<DeskTables>): Promise<void> {
  const rights = await sql<{ has: boolean; may: boolean }>`select
    exists (select 1 from pg_extension where extname = 'pg_trgm') as has,
    exists (select 1 from pg_available_extension_versions where name = 'pg_trgm' and (trusted or current_setting('is_superuser') = 'on'))
      and has_database_privilege(current_database(), 'create') as may`.execute(db)
  const right = rights.rows[0]
  if (!right?.has && !right?.may) return
  if (!right.has) await sql`create extension if not exists pg_trgm`.execute(db)
  await sql`create index if not exists search_texts_trigrams on search_texts using gin (text gin_trgm_ops)`.execute(db)
}

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'

/** True of photos of which the desk holds further copies. */
export function hasCopies(): RawBuilder<boolean> {
  return sql<boolean>`(select count(*) from photos as copies where copies.copies_key = photos.copies_key and copies.missing = 0) > 1`
}

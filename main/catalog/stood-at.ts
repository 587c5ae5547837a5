import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'

/**
 * A condition on rows of `revisions`: the photo was at this revision at a moment (ISO 8601), told in milliseconds as the desk records them.
 * Revisions have no gaps, so the one that followed is the next number.
 */
export function stoodAt(moment: string): RawBuilder<boolean> {
  const at = new Date(moment).toISOString()
  return sql<boolean>`(revisions.at <= ${at} and not exists (select 1 from revisions as later where later.photo_id = revisions.photo_id and later.revision = revisions.revision + 1 and later.at <= ${at}))`
}

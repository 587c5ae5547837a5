import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { stoodAt } from './stood-at.ts'

/** A condition on rows of `search_texts`: the text is that of the revision its photo was at, at a moment. False for file names. */
export function heldAt(moment: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from revisions where revisions.photo_id = search_texts.photo_id and revisions.revision = search_texts.revision and ${stoodAt(moment)})`
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * Folds the letters ø, ł, đ and æ of the texts that are searched, as new texts are: without it a name written without them would not be found in
 * the photos of an older desk. The index of the texts follows by its triggers.
 */
export async function foldLetters(db: Kysely<unknown>): Promise<void> {
  await sql`update search_texts
    set text = replace(replace(replace(replace(text, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae')
    where text like '%ø%' or text like '%ł%' or text like '%đ%' or text like '%æ%'`.execute(db)
}

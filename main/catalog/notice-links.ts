import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import { openStates } from '../../shared/notice/notice-states.ts'
import type { DeskTables } from './desk-tables.ts'
import { takeBatches } from './take-batches.ts'

/** Records which photos carry a notice, in place of those recorded before, and marks all of them afresh. */
export async function linkCarriers(
  db: Kysely<DeskTables>,
  link: { readonly notice: NoticeNumber; readonly carriers: readonly PhotoId[] }
): Promise<void> {
  const before = await db.selectFrom('photo_notices').select('photo_id').where('notice', '=', link.notice).execute()
  await db.deleteFrom('photo_notices').where('notice', '=', link.notice).execute()
  const carriers = [...new Set(link.carriers)]
  for (const some of takeBatches(carriers)) {
    await db
      .insertInto('photo_notices')
      .values(some.map((photoId) => ({ photo_id: photoId, notice: link.notice })))
      .execute()
  }
  await markNotices(db, [...new Set([...before.map((row) => row.photo_id), ...carriers])])
}

/** Marks each of these photos as carrying an open notice, or not. */
export async function markNotices(db: Kysely<DeskTables>, photoIds: readonly string[]): Promise<void> {
  const carriesOpen = sql<number>`case when exists (
    select 1 from photo_notices join notices on notices.number = photo_notices.notice
    where photo_notices.photo_id = photos.id and notices.state in (${sql.join(openStates)})) then 1 else 0 end`
  for (const some of takeBatches(photoIds)) {
    await db.updateTable('photos').set({ has_notice: carriesOpen }).where('id', 'in', some).execute()
  }
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { noticeNumberSchema } from '../../shared/contract/identifiers.ts'
import type { NoticePhotos } from '../../shared/contract/notice-board.ts'
import type { DeskTables } from './desk-tables.ts'

/** Counts the photos of every notice in one query; missing photos count, as their notice still means them. */
export async function countNoticePhotos(db: Kysely<DeskTables>): Promise<readonly NoticePhotos[]> {
  // A job id (2:103) is used again by other agencies and years: it names no photo by itself.
  const named = db
    .selectFrom('notice_keys')
    .innerJoin('photo_keys', 'photo_keys.key', 'notice_keys.key')
    .where('photo_keys.kind', 'in', ['stem', 'title', 'guid'])
    .select(['notice_keys.notice as notice', 'photo_keys.photo_id as photo_id'])
  const carried = db.selectFrom('photo_notices').select(['notice', 'photo_id'])
  const changed = db
    .selectFrom('changes')
    .innerJoin('change_items', 'change_items.change', 'changes.change')
    .select([sql<number>`changes.notice`.as('notice'), 'change_items.photo_id as photo_id'])
    .where('changes.notice', 'is not', null)
  const held = db
    .selectFrom('photo_locks')
    .select([sql<number>`photo_locks.notice`.as('notice'), 'photo_id'])
    .where('photo_locks.notice', 'is not', null)
  const meant = carried.union(named).union(changed).union(held).as('meant')
  const locked = sql<number>`sum(case when photos.locked = 1 and photo_locks.notice = meant.notice then 1 else 0 end)`
  const rows = await db
    .selectFrom(meant)
    .innerJoin('photos', 'photos.id', 'meant.photo_id')
    .leftJoin('photo_locks', 'photo_locks.photo_id', 'meant.photo_id')
    .select(({ fn }) => ['meant.notice as notice', fn.countAll<number>().as('photos'), locked.as('locked')])
    .groupBy('meant.notice')
    .execute()
  return rows.map(({ notice, photos, locked }) => ({
    notice: noticeNumberSchema.parse(notice),
    photos: Number(photos),
    locked: Number(locked)
  }))
}

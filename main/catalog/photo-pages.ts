import type { Kysely } from 'kysely'
import { expressionBuilder, sql } from 'kysely'
import type { PhotoOrder, PhotoRecord } from '../services/ports/desk-store.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import type { FilterRequest } from './photo-filter.ts'
import { joinFilter } from './photo-filter.ts'
import { readyOrder } from './photo-order.ts'
import { photoColumns, readPhotoRow } from './photo-row.ts'

/** One page of the photos a filter leaves, and how many it leaves in all. Equal photos stand by file name, then id; a blank stands last going up. */
export async function readPhotoPage(
  access: DeskAccess,
  request: FilterRequest & { readonly order: PhotoOrder }
): Promise<{ readonly total: number; readonly photos: readonly PhotoRecord[] }> {
  const { db } = access
  const { offset, limit } = request.order
  const { joins, terms } = await readyOrder(access, request.order)
  const filtered = joinFilter(expressionBuilder<DeskTables, 'photos'>(), request)
  // Ids first: sorting and skipping read narrow rows, and only the page's own photos are read whole.
  const ordered = sql<{ id: string }>`select photos.id from photos ${joins} where ${filtered} order by ${terms}`
  if (request.filter.text) {
    // Looking a text up costs more than listing all it finds, so it is looked up once.
    const { rows: found } = await ordered.execute(db)
    return { total: found.length, photos: await readPhotos(db, found.slice(offset, offset + limit)) }
  }
  const total = await countAll(db, request)
  const { rows } = await sql<{ id: string }>`${ordered} limit ${limit} offset ${offset}`.execute(db)
  return { total, photos: await readPhotos(db, rows) }
}

/** How many photos a filter leaves. */
export async function countAll(db: Kysely<DeskTables>, request: FilterRequest): Promise<number> {
  const counted = await db
    .selectFrom('photos')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where((photos) => joinFilter(photos, request))
    .executeTakeFirstOrThrow()
  return Number(counted.total)
}

/** The photos of these rows, in their order. */
export async function readPhotos(
  db: Kysely<DeskTables>,
  page: readonly { readonly id: string }[]
): Promise<readonly PhotoRecord[]> {
  if (page.length === 0) return []
  const ids = page.map((row) => row.id)
  const rows = await db
    .selectFrom('photos')
    .innerJoin('photo_readings', 'photo_readings.photo_id', 'photos.id')
    .leftJoin('photo_locks', 'photo_locks.photo_id', 'photos.id')
    .select(photoColumns)
    .where('photos.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [readPhotoRow(row)] : []
  })
}

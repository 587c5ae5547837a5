import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { PhotoOrder, PhotoRecord } from '../services/ports/desk-store.ts'
import type { DeskTables } from './desk-tables.ts'
import type { FilterRequest } from './photo-filter.ts'
import { joinFilter } from './photo-filter.ts'
import { photoColumns, readPhotoRow } from './photo-row.ts'

const sortColumns = {
  received: 'photos.seen_at',
  created: 'photos.created_key',
  name: 'photos.name_key',
  byline: 'photos.byline_key',
  city: 'photos.city_key',
  agency: 'photos.agency',
  colourClass: 'photos.colour_class',
  stars: 'photos.stars',
  edited: 'photos.edited_at'
} as const satisfies Record<PhotoOrder['sort'], string>

/** One page of the photos a filter leaves, and how many it leaves in all. Equal photos stand by file name, then id; a blank stands last going up. */
export async function readPhotoPage(
  db: Kysely<DeskTables>,
  request: FilterRequest & { readonly order: PhotoOrder }
): Promise<{ readonly total: number; readonly photos: readonly PhotoRecord[] }> {
  const { sort, descending, offset, limit } = request.order
  const direction = descending ? 'desc' : 'asc'
  const column = sortColumns[sort]
  const filtered = db.selectFrom('photos').where((photos) => joinFilter(photos, request))
  // Ids first: sorting and skipping read narrow rows, and only the page's own photos are read whole.
  const ordered = filtered
    .select('photos.id')
    .orderBy(sort === 'edited' ? sql`coalesce(photos.edited_at, '')` : sql.ref(column), direction)
    .$if(sort !== 'name', (query) => query.orderBy('photos.name_key', direction))
    .orderBy('photos.id', direction)
  if (request.filter.text) {
    // Looking a text up costs more than listing all it finds, so it is looked up once.
    const found = await ordered.execute()
    return { total: found.length, photos: await readPhotos(db, found.slice(offset, offset + limit)) }
  }
  const counted = await filtered.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = await ordered.offset(offset).limit(limit).execute()
  return { total: counted.total, photos: await readPhotos(db, page) }
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

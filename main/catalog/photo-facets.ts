import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { FacetValue, PhotoFacet } from '../../shared/contract/photo.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import type { PhotoRecord } from '../services/ports/desk-store.ts'
import type { DeskTables } from './desk-tables.ts'
import type { FilterRequest } from './photo-filter.ts'
import { joinFilter } from './photo-filter.ts'
import { readPhotos } from './photo-pages.ts'

/** Values told of one facet. */
const mostValues = 200

const expressions = {
  byline: sql<string>`photos.byline_key`,
  city: sql<string>`photos.city_key`,
  day: sql<string>`substr(photos.created_key, 1, 8)`,
  colourClass: sql<number>`photos.colour_class`,
  stars: sql<number>`photos.stars`
} as const satisfies Record<PhotoFacet, unknown>

/** The commonest values of a facet within the other filters in force. The words are those of one of the photos; keys are folded. */
export async function countFacet(
  db: Kysely<DeskTables>,
  { of, ...request }: FilterRequest & { readonly of: PhotoFacet }
): Promise<FacetValue[]> {
  const { [of]: _, ...filter } = request.filter
  const rows = await db
    .selectFrom('photos')
    .select(({ fn }) => [
      sql<string | number>`${expressions[of]}`.as('value'),
      fn.countAll<number>().as('photos'),
      fn.min('photos.id').as('id')
    ])
    .where((photos) => joinFilter(photos, { ...request, filter }))
    .groupBy(sql`${expressions[of]}`)
    .orderBy('photos', 'desc')
    .orderBy('value')
    .limit(mostValues)
    .execute()
  if (of === 'colourClass' || of === 'stars')
    return rows
      .map(({ value, photos }) => ({ value: String(value), photos: Number(photos) }))
      .sort((one, other) => Number(one.value) - Number(other.value))
  const samples = new Map<string, PhotoRecord>((await readPhotos(db, rows)).map((photo) => [photo.id, photo]))
  return rows.map(({ id, photos }) => ({ value: sayValue(of, samples.get(id)), photos: Number(photos) }))
}

function sayValue(of: 'byline' | 'city' | 'day', photo: PhotoRecord | undefined): string {
  if (photo === undefined) return ''
  const { fields } = photo.reading
  if (of !== 'day') return readAsText(fields[of]?.value).trim()
  return readAsText(fields.dateCreated?.value)
    .replace(/\D/g, '')
    .slice(0, 8)
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}

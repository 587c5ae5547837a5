import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { FacetValue, PhotoFacet } from '../../shared/contract/photo.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { lackableFields } from '../../shared/fields/lackable-fields.ts'
import type { PhotoRecord } from '../services/ports/desk-store.ts'
import type { DeskTables } from './desk-tables.ts'
import type { FilterRequest } from './photo-filter.ts'
import { joinFilter, lacking } from './photo-filter.ts'
import { readPhotos } from './photo-pages.ts'

/** Values told of one facet. */
const mostValues = 200

const expressions = {
  byline: sql<string>`photos.byline_key`,
  city: sql<string>`photos.city_key`,
  day: sql<string>`substr(photos.created_key, 1, 8)`,
  colourClass: sql<number>`photos.colour_class`,
  stars: sql<number>`photos.stars`
} as const satisfies Record<Exclude<PhotoFacet, 'lacks'>, unknown>

/** The commonest values of a facet within the other filters in force. The words are those of one of the photos; keys are folded. */
export async function countFacet(
  db: Kysely<DeskTables>,
  { of, ...request }: FilterRequest & { readonly of: PhotoFacet }
): Promise<FacetValue[]> {
  const { [of]: _, ...filter } = request.filter
  if (of === 'lacks') return countLacks(db, { ...request, filter })
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

async function countLacks(db: Kysely<DeskTables>, request: FilterRequest): Promise<FacetValue[]> {
  const counted = await db
    .selectFrom('photos')
    .select(lackableFields.map((field) => sql<number>`sum(case when ${lacking(field)} then 1 else 0 end)`.as(field)))
    .where((photos) => joinFilter(photos, request))
    .executeTakeFirstOrThrow()
  return lackableFields
    .map((field) => ({ value: field, photos: Number(counted[field]) }))
    .filter(({ photos }) => photos > 0)
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

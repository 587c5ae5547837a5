import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { PhotoCounts } from '../../shared/contract/photo.ts'
import type { DeskTables } from './desk-tables.ts'
import type { FilterRequest, FilterSwitch } from './photo-filter.ts'
import { filterSwitches, splitFilter, switchOn } from './photo-filter.ts'

type AgencyCounts = { readonly agency: string; readonly all: number; readonly left: number } & Record<
  FilterSwitch,
  number
>

/**
 * How many photos each filter would leave within the others in force, in one pass over the photos. `all` is within source and text alone: what
 * stays when every switch and the agency are off. Photos of no known agency are in `all` but in no agency's count.
 */
export async function countPhotos(db: Kysely<DeskTables>, request: FilterRequest): Promise<PhotoCounts> {
  const byAgency = await countByAgency(db, request)
  const { agency } = request.filter
  const asked = byAgency.filter((row) => agency === undefined || row.agency === agency)
  const count = (name: FilterSwitch) => sum(asked.map((row) => row[name]))
  const named = byAgency.filter((row) => row.agency !== '' && row.left > 0)
  return {
    all: sum(byAgency.map((row) => row.all)),
    hasNotice: count('hasNotice'),
    differs: count('differs'),
    locked: count('locked'),
    overLimit: count('overLimit'),
    noCity: count('noCity'),
    editedToday: count('editedToday'),
    embargoed: count('embargoed'),
    tagged: count('tagged'),
    waiting: count('waiting'),
    agencies: named.sort(mostFirst).map((row) => ({ agency: row.agency, photos: row.left }))
  }
}

async function countByAgency(db: Kysely<DeskTables>, request: FilterRequest): Promise<readonly AgencyCounts[]> {
  return await db
    .selectFrom('photos')
    .select((photos) => {
      const { switches } = splitFilter(photos, request)
      const count = (name: FilterSwitch | 'left') => {
        const others = [...switches].filter(([other]) => other !== name).map(([, condition]) => condition)
        const all = photos.and(name === 'left' ? others : [switchOn(photos, name, request.moments), ...others])
        return sql<number>`sum(case when ${all} then 1 else 0 end)`.as(name)
      }
      return ['photos.agency', photos.fn.countAll<number>().as('all'), count('left'), ...filterSwitches.map(count)]
    })
    .where((photos) => photos.and([...splitFilter(photos, request).base]))
    .groupBy('photos.agency')
    .execute()
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

function mostFirst(one: AgencyCounts, other: AgencyCounts): number {
  return other.left - one.left || (one.agency < other.agency ? -1 : 1)
}

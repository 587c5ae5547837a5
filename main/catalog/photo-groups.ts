import { expressionBuilder, sql } from 'kysely'
import type { GroupHead } from '../../shared/contract/photo-groups.ts'
import type { PhotoGroup } from '../../shared/contract/photo-order.ts'
import { groupsByDay } from '../../shared/orders/photo-orders.ts'
import type { PhotoOrder } from '../services/ports/desk-store.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { fillOrder } from './keep-order-keys.ts'
import type { FilterRequest } from './photo-filter.ts'
import { joinFilter } from './photo-filter.ts'
import { groupTerm, join, readyOrder } from './photo-order.ts'
import { blankKey } from './sort-key.ts'

/** Heads beyond which a list has none: nobody looks through more. */
const mostGroups = 2000

/** The groups a list falls into, in the order the list has them. */
export async function readGroups(
  access: DeskAccess,
  { group, ...request }: FilterRequest & { readonly group: PhotoGroup }
): Promise<{ readonly groups: GroupHead[]; readonly tooMany: boolean }> {
  const { kept, key } = groupTerm(group.by, 'group_keys')
  if (kept !== undefined) await fillOrder(access, kept)
  const filtered = joinFilter(expressionBuilder<DeskTables, 'photos'>(), request)
  const shown =
    group.by === 'copies' ? sql`min(photos.file_name)` : kept === undefined ? sql`''` : sql`min(group_keys.shown)`
  const { rows } = await sql<{ value: string | number; label: string; photos: number }>`
    select ${key} as value, ${shown} as label, count(*) as photos from photos ${join('group_keys', kept)}
    where ${filtered} group by 1 order by 1 ${group.descending ? sql`desc` : sql`asc`} limit ${mostGroups + 1}`.execute(
    access.db
  )
  if (rows.length > mostGroups) return { groups: [], tooMany: true }
  const groups = rows.map((row) => {
    const value = String(row.value)
    return { value, label: tellLabel(group, value, row.label), photos: Number(row.photos) }
  })
  return { groups, tooMany: false }
}

/** Where the next photo stands whose file name begins so: at `from` or later, else from the top on; null where none does. ASCII letters match in either case. */
export async function seekName(
  access: DeskAccess,
  request: FilterRequest & {
    readonly order: Omit<PhotoOrder, 'offset' | 'limit'>
    readonly begins: string
    readonly from: number
  }
): Promise<number | null> {
  const { joins, terms } = await readyOrder(access, request.order)
  const filtered = joinFilter(expressionBuilder<DeskTables, 'photos'>(), request)
  const pattern = (begins: string) => `${begins.replace(/[\\%_]/g, '\\$&')}%`
  const { begins, from } = request
  const { rows } = await sql<{ position: number }>`
    select placed.position from (
      select photos.file_name as file_name, row_number() over (order by ${terms}) as position
      from photos ${joins} where ${filtered}
    ) as placed
    where lower(placed.file_name) like ${pattern(begins.toLowerCase())} escape '\\'
      or placed.file_name like ${pattern(begins)} escape '\\'
    order by case when placed.position > ${from} then 0 else 1 end, placed.position limit 1`.execute(access.db)
  const [found] = rows
  return found === undefined ? null : Number(found.position) - 1
}

function tellLabel({ by }: PhotoGroup, value: string, shown: string): string {
  if (value === blankKey) return ''
  if (groupsByDay(by))
    return value.replace(/^(\d{4})(\d\d)?(\d\d)?$/, (_, ...parts) => parts.slice(0, 3).filter(Boolean).join('-'))
  return by === 'agency' || by === 'colourClass' || by === 'stars' ? value : shown
}

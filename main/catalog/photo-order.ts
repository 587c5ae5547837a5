import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { PhotoGroup } from '../../shared/contract/photo-order.ts'
import { isFieldKey } from '../../shared/fields/find-field.ts'
import type { PhotoGrouping, PhotoSort } from '../../shared/orders/photo-orders.ts'
import { groupsByDay } from '../../shared/orders/photo-orders.ts'
import type { DeskAccess } from './desk-access.ts'
import { hasCopies } from './has-copies.ts'
import { fillOrder } from './keep-order-keys.ts'
import type { KeptOrder } from './order-key.ts'
import { blankKey } from './sort-key.ts'

/** Something photos are ordered by: an expression, and the kept order it needs joined, if any. */
interface OrderTerm {
  readonly kept: KeptOrder | undefined
  readonly key: RawBuilder<unknown>
}

/** An order made ready: what to join, and what to order by, the first thing first. */
export interface ReadyOrder {
  readonly joins: RawBuilder<unknown>
  readonly terms: RawBuilder<unknown>
}

// Their columns stand in `photos`, with an index each.
const ownColumns: Partial<Record<PhotoSort, string>> = {
  received: 'photos.seen_at',
  created: 'photos.created_key',
  dateCreated: 'photos.created_key',
  name: 'photos.name_key',
  byline: 'photos.byline_key',
  city: 'photos.city_key',
  agency: 'photos.agency',
  colourClass: 'photos.colour_class',
  stars: 'photos.stars'
}

/** The key photos of a list stand in groups by, and the kept order that has it. Photos without a value have `blankKey`. */
export function groupTerm(by: PhotoGrouping, alias: string): OrderTerm {
  const kept = keptGrouping(by)
  const keyOf = sql.ref(`${alias}.key`)
  if (kept !== undefined) return { kept, key: groupsByDay(by) ? sql`substr(${keyOf}, 1, 8)` : keyOf }
  if (by === 'created' || by === 'dateCreated') return { kept, key: sql`substr(photos.created_key, 1, 8)` }
  if (by === 'colourClass') return { kept, key: sql`photos.colour_class` }
  if (by === 'stars') return { kept, key: sql`photos.stars` }
  if (by === 'agency')
    return { kept, key: sql`case photos.agency when '' then ${sql.lit(blankKey)} else photos.agency end` }
  return {
    kept,
    key: sql`case when ${hasCopies()} then photos.copies_key else ${sql.lit(blankKey)} end`
  }
}

/** The kept order a grouping stands on; undefined where `photos` itself has the key. */
function keptGrouping(by: PhotoGrouping): KeptOrder | undefined {
  if (by === 'received') return 'receivedDay'
  if (by === 'folder' || by === 'format') return by
  return isFieldKey(by) && by !== 'dateCreated' ? by : undefined
}

/** Makes an order ready: fills what it stands on, where nobody asked for it before. */
export async function readyOrder(
  access: DeskAccess,
  {
    sort,
    descending,
    group
  }: { readonly sort: PhotoSort; readonly descending: boolean; readonly group?: PhotoGroup | undefined }
): Promise<ReadyOrder> {
  const groups = group && groupTerm(group.by, 'group_keys')
  const sorts = sortTerm(sort)
  for (const kept of new Set([groups?.kept, sorts.kept])) if (kept !== undefined) await fillOrder(access, kept)
  const terms: RawBuilder<unknown>[] = []
  if (group && groups) terms.push(turn(groups.key, group.descending))
  terms.push(turn(sorts.key, descending))
  if (sort !== 'name') terms.push(turn(sql`photos.name_key`, descending))
  terms.push(turn(sql`photos.id`, descending))
  const joins = [join('group_keys', groups?.kept), join('sort_keys', sorts.kept)]
  return { joins: sql.join(joins, sql` `), terms: sql.join(terms) }
}

/** Joins a kept order to `photos` under a name; nothing where none is needed. */
export function join(alias: string, kept: KeptOrder | undefined): RawBuilder<unknown> {
  if (kept === undefined) return sql``
  const keys = sql.table(alias)
  return sql`inner join photo_order_keys as ${keys} on ${keys}.photo_id = photos.id and ${keys}.name = ${kept}`
}

function sortTerm(sort: PhotoSort): OrderTerm {
  const own = ownColumns[sort]
  if (own !== undefined) return { kept: undefined, key: sql.ref(own) }
  // Null is not yet edited.
  if (sort === 'edited') return { kept: undefined, key: sql`coalesce(photos.edited_at, '')` }
  return { kept: keptSort(sort), key: sql`sort_keys.key` }
}

function keptSort(sort: PhotoSort): KeptOrder | undefined {
  return isFieldKey(sort) || sort === 'size' || sort === 'modified' || sort === 'format' || sort === 'folder'
    ? sort
    : undefined
}

function turn(key: RawBuilder<unknown>, descending: boolean): RawBuilder<unknown> {
  return descending ? sql`${key} desc` : sql`${key} asc`
}

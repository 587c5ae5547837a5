import type { Expression, ExpressionBuilder, RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { PhotoFilter } from '../../shared/contract/photo.ts'
import type { LackableField } from '../../shared/fields/lackable-fields.ts'
import { lackBit } from '../../shared/fields/lackable-fields.ts'
import type { FilterMoments } from '../services/ports/filter-moments.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { DeskTables } from './desk-tables.ts'
import { hasCopies } from './has-copies.ts'
import { heldAt } from './held-at.ts'
import { holdsTerm, splitWords } from './search-condition.ts'
import { fileNameRevision } from './search-records.ts'
import { dateKey, sortKey } from './sort-key.ts'

/** A condition on rows of `photos`. */
export type PhotoCondition = Expression<SqlBool>

/** The filters a desk editor switches on and off; each counts within the others. */
export const filterSwitches = [
  'hasNotice',
  'differs',
  'locked',
  'overLimit',
  'noCity',
  'editedToday',
  'embargoed',
  'tagged',
  'waiting'
] as const
/** One of `filterSwitches`. */
export type FilterSwitch = (typeof filterSwitches)[number]

/** The filter taken apart into conditions on `photos`: what always holds, and what each switch and the agency ask for, where they do. */
export interface FilterConditions {
  readonly base: readonly PhotoCondition[]
  readonly agency: PhotoCondition | undefined
  readonly switches: ReadonlyMap<FilterSwitch, PhotoCondition>
}

type PhotoExpressions = ExpressionBuilder<DeskTables, 'photos'>

/** What is asked of the photos: missing ones show only where it is asked for a moment. */
export interface FilterRequest {
  readonly kind: DatabaseKind
  readonly filter: PhotoFilter
  readonly moments: FilterMoments
}

/** Takes a filter apart, so that counts can leave one condition out. Throws DeskError `bad-input` for a search of too many words. */
export function splitFilter(photos: PhotoExpressions, { kind, filter, moments }: FilterRequest): FilterConditions {
  const { at } = filter
  const moment = at === undefined ? undefined : new Date(at).toISOString()
  const base: PhotoCondition[] = [
    moment === undefined
      ? photos('photos.missing', '=', filter.missing ? 1 : 0)
      : photos('photos.seen_at', '<=', moment)
  ]
  if (filter.sourceId !== undefined) base.push(photos('photos.source_id', '=', filter.sourceId))
  for (const word of splitWords(filter.text ?? ''))
    base.push(holdsWord(photos, { kind, word, ever: filter.ever ?? false, at }))
  base.push(...facetConditions(photos, filter))
  const switches = new Map<FilterSwitch, PhotoCondition>()
  for (const name of filterSwitches) {
    const asked = filter[name]
    const on = switchOn(photos, name, moments)
    if (asked !== undefined) switches.set(name, asked ? on : photos.not(on))
  }
  const agency = filter.agency === undefined ? undefined : photos('photos.agency', '=', filter.agency)
  return { base, agency, switches }
}

// Facets narrow what the switches count; their own counts are asked for without them.
function facetConditions(photos: PhotoExpressions, filter: PhotoFilter): PhotoCondition[] {
  const { byline, city, day, colourClass, stars, lacks, copiesOf } = filter
  const conditions: PhotoCondition[] = []
  if (byline !== undefined) conditions.push(photos('photos.byline_key', '=', sortKey(byline)))
  if (city !== undefined) conditions.push(photos('photos.city_key', '=', sortKey(city)))
  if (day !== undefined) {
    const from = dateKey(day)
    conditions.push(
      day === ''
        ? photos('photos.created_key', '=', from)
        : photos.and([photos('photos.created_key', '>=', from), photos('photos.created_key', '<', `${from}\u{10ffff}`)])
    )
  }
  if (colourClass !== undefined) conditions.push(photos('photos.colour_class', '=', colourClass))
  if (stars !== undefined) conditions.push(photos('photos.stars', '=', stars))
  if (lacks !== undefined) conditions.push(lacking(lacks))
  if (filter.hasCopies !== undefined) conditions.push(filter.hasCopies ? hasCopies() : photos.not(hasCopies()))
  if (copiesOf !== undefined)
    conditions.push(
      photos(
        'photos.copies_key',
        'in',
        photos.selectFrom('photos as meant').select('meant.copies_key').where('meant.id', '=', copiesOf)
      )
    )
  return conditions
}

/** Photos that have nothing in a field. */
export function lacking(field: LackableField): RawBuilder<SqlBool> {
  return sql<SqlBool>`(photos.lacks & ${sql.lit(lackBit(field))}) <> 0`
}

/** All of the filter as one condition. */
export function joinFilter(photos: PhotoExpressions, request: FilterRequest): PhotoCondition {
  const { base, agency, switches } = splitFilter(photos, request)
  return photos.and([...base, ...switches.values(), ...(agency ? [agency] : [])])
}

/** What a switch asks for when it is on. */
export function switchOn(photos: PhotoExpressions, name: FilterSwitch, { today, now }: FilterMoments): PhotoCondition {
  switch (name) {
    case 'hasNotice':
      return photos('photos.has_notice', '=', 1)
    case 'differs':
      return photos('photos.differs', '>', 0)
    case 'locked':
      return photos('photos.locked', '=', 1)
    case 'overLimit':
      return photos('photos.over_limit', '>', 0)
    case 'noCity':
      return photos('photos.no_city', '=', 1)
    case 'embargoed':
      return photos('photos.embargoed_until', '>', now)
    case 'tagged':
      return photos('photos.tagged', '=', 1)
    case 'waiting':
      return photos('photos.waiting', '=', 1)
    case 'editedToday':
      // Null is not yet edited; coalesced, so that its opposite holds for it.
      return photos(sql<string>`coalesce(photos.edited_at, '')`, '>=', today)
  }
}

interface WordSearch {
  readonly kind: DatabaseKind
  readonly word: string
  readonly ever: boolean
  readonly at: string | undefined
}

function holdsWord(photos: PhotoExpressions, word: WordSearch): PhotoCondition {
  const { kind, ever, at } = word
  const texts = photos.selectFrom('search_texts').select('search_texts.photo_id').where(holdsTerm(kind, word.word))
  // A file name is the same at all times: the desk records no earlier one.
  if (at !== undefined)
    return photos(
      'photos.id',
      'in',
      texts.where(({ or, eb }) => or([eb('search_texts.revision', '=', fileNameRevision), heldAt(at)]))
    )
  return photos('photos.id', 'in', ever ? texts : texts.where('search_texts.present', '=', 1))
}

import type { PlacedTerm } from './term-tree.ts'
import { listBroader } from './term-tree.ts'

/** The fields a place of a list fills. */
export type PlaceField = 'country' | 'state' | 'city' | 'sublocation'

// Country, then city where there are two, with the state between where there are three, and the place in the city where there are four.
const levels: readonly (readonly PlaceField[])[] = [
  [],
  ['country'],
  ['country', 'city'],
  ['country', 'state', 'city'],
  ['country', 'state', 'city', 'sublocation']
]

/** What a place of a list says of each field, the broadest first: what stands above it counts, headings aside. Deeper than four is nothing. */
export function gatherPlace(terms: readonly PlacedTerm[], at: number): Partial<Readonly<Record<PlaceField, string>>> {
  const own = terms[at]
  if (own === undefined || own.heading) return {}
  const path = [...listBroader(terms, at), own].filter(({ heading }) => !heading)
  const fields = levels[path.length] ?? []
  return Object.fromEntries(fields.map((field, level) => [field, path[level]?.name ?? '']))
}

import { beginOfDay } from '../begin-of-day.ts'
import type { FilterMoments } from '../ports/filter-moments.ts'

/** The moments a filter goes by, as seen at `now`, ISO 8601 in UTC. */
export function tellFilterMoments(now: string): FilterMoments {
  return { today: beginOfDay(now), now }
}

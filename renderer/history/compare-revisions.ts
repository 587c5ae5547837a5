import type { FieldChanges } from '../../shared/contract/fields.ts'
import type { Revision } from '../../shared/contract/history.ts'
import { fieldKeys } from '../../shared/fields/find-field.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What changed from one revision to a later (or earlier) one, over all revisions between: the first old and the last new
 * value of each field. Fields that came back to where they were are left out. `oldestFirst` holds every revision.
 */
export function compareRevisions(oldestFirst: readonly Revision[], from: number, to: number): FieldChanges {
  const [low, high] = from <= to ? [from, to] : [to, from]
  const between = oldestFirst.filter(({ revision }) => revision > low && revision <= high)
  const changes: FieldChanges = {}
  for (const key of fieldKeys) {
    const steps = between.flatMap(({ fields }) => fields[key] ?? [])
    const [first, last] = [steps[0], steps.at(-1)]
    if (!first || !last || same(first.from, last.to)) continue
    const [old, now] = from <= to ? [first.from, last.to] : [last.to, first.from]
    changes[key] = { ...(old === undefined ? {} : { from: old }), ...(now === undefined ? {} : { to: now }) }
  }
  return changes
}

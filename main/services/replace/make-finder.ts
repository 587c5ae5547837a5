import { DeskError } from '../../../shared/contract/desk-error.ts'
import { compileFinder } from '../../../shared/replace/compile-finder.ts'
import type { ReplaceQuery } from '../../../shared/replace/replace-query.ts'
import type { TextFinder } from '../../../shared/replace/text-finder.ts'

/** What finds this query. Throws DeskError `bad-input` with what is wrong with it. */
export function makeFinder(query: ReplaceQuery): TextFinder {
  const finder = compileFinder(query)
  if ('problem' in finder) throw new DeskError('bad-input', `${finder.problem} Nothing was changed.`)
  return finder
}

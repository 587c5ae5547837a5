import type { TermListKind } from '../../shared/lists/term-list-kind.ts'
import type { LoadedList } from '../state/lists-slice.ts'
import type { FoundTerm } from './find-terms.ts'
import { showTerm } from './find-terms.ts'

/** The lines of the lists of a kind that stand open: the broadest terms, and those below the terms that `open` holds by their keys. At most `most`. */
export function listTreeRows(
  lists: readonly LoadedList[],
  { kind, open, most }: { readonly kind: TermListKind; readonly open: ReadonlySet<string>; readonly most: number }
): readonly FoundTerm[] {
  const rows: FoundTerm[] = []
  for (const list of lists) {
    if (list.facts.kind !== kind) continue
    let hiddenBelow = Number.POSITIVE_INFINITY
    for (const term of list.terms) {
      if (rows.length >= most) return rows
      if (term.depth > hiddenBelow) continue
      const row = showTerm(list, term)
      hiddenBelow = open.has(row.key) ? Number.POSITIVE_INFINITY : term.depth
      rows.push(row)
    }
  }
  return rows
}

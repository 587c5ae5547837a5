import type { TermListKind } from '../../shared/lists/term-list-kind.ts'
import type { PlacedTerm } from '../../shared/lists/term-tree.ts'
import { listBroader } from '../../shared/lists/term-tree.ts'
import type { LoadedList } from '../state/lists-slice.ts'
import { foldForSearch } from '../ui/combo-entry.ts'

/** A term that was found, with the list it stands in. */
export interface FoundTerm {
  readonly key: string
  readonly list: LoadedList
  readonly term: PlacedTerm
  /** What stands above it, the broadest first: "animal › reptile". */
  readonly path: string
}

// A list is folded once: keystrokes then only compare.
const folded = new WeakMap<LoadedList, readonly (readonly string[])[]>()

function foldList(list: LoadedList): readonly (readonly string[])[] {
  const names = folded.get(list) ?? list.terms.map(({ name, synonyms }) => [name, ...synonyms].map(foldForSearch))
  folded.set(list, names)
  return names
}

/** How well a term's names hold a text: 0 begins with it, 1 a word of it begins with it, 2 holds it; undefined where none does. */
function rank(names: readonly string[], wanted: string): number | undefined {
  let best: number | undefined
  for (const name of names) {
    const at = name.indexOf(wanted)
    if (at < 0) continue
    const here = at === 0 ? 0 : name.includes(` ${wanted}`) ? 1 : 2
    if (best === undefined || here < best) best = here
  }
  return best
}

/** A term of a list as search and tree show it. */
export function showTerm(list: LoadedList, term: PlacedTerm): FoundTerm {
  const path = listBroader(list.terms, term.at).map(({ name }) => name)
  return { key: `${list.facts.name} ${term.at}`, list, term, path: path.join(' › ') }
}

/** The terms of lists of a kind that hold a text in a name or synonym, those that begin with it first. Case and accents do not matter. Headings are none. */
export function findTerms(
  lists: readonly LoadedList[],
  { kind, text, most }: { readonly kind: TermListKind; readonly text: string; readonly most: number }
): readonly FoundTerm[] {
  const wanted = foldForSearch(text.trim())
  if (wanted === '') return []
  const ranked: [PlacedTerm, LoadedList][][] = [[], [], []]
  for (const list of lists) {
    if (list.facts.kind !== kind) continue
    const names = foldList(list)
    for (const term of list.terms) {
      const at = term.heading ? undefined : rank(names[term.at] ?? [], wanted)
      if (at !== undefined) ranked[at]?.push([term, list])
    }
  }
  return ranked
    .flat()
    .slice(0, most)
    .map(([term, list]) => showTerm(list, term))
}

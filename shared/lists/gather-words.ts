import type { PlacedTerm } from './term-tree.ts'
import { listBroader } from './term-tree.ts'

/** Whether the broader terms and the other names of a term go into the photo with it. */
export interface GatherRules {
  readonly broader: boolean
  readonly synonyms: boolean
}

/** What a term puts into a list field: its own name first, then what the rules add. Headings are never put in; nothing stands twice. */
export function gatherWords(terms: readonly PlacedTerm[], at: number, rules: GatherRules): readonly string[] {
  const own = terms[at]
  if (own === undefined || own.heading) return []
  const broader = rules.broader ? listBroader(terms, at).toReversed() : []
  const chosen = [own, ...broader].filter(({ heading }) => !heading)
  return [...new Set(chosen.flatMap(({ name, synonyms }) => [name, ...(rules.synonyms ? synonyms : [])]))]
}

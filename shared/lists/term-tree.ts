import type { Term } from './term.ts'

/** A term with its place in the tree of its list. */
export interface PlacedTerm extends Term {
  /** Its place in the list; of the one above it in `parent`, null for a broadest one. */
  readonly at: number
  readonly parent: number | null
  readonly hasNarrower: boolean
}

/** The lines of a list with their places in its tree. */
export function placeTerms(terms: readonly Term[]): readonly PlacedTerm[] {
  const open: number[] = []
  return terms.map((term, at) => {
    open.length = term.depth
    const parent = open.at(-1) ?? null
    open.push(at)
    return { ...term, at, parent, hasNarrower: (terms[at + 1]?.depth ?? 0) > term.depth }
  })
}

/** The terms above one, the broadest first, headings among them. */
export function listBroader(terms: readonly PlacedTerm[], at: number): readonly PlacedTerm[] {
  const broader: PlacedTerm[] = []
  for (let one = terms[terms[at]?.parent ?? -1]; one !== undefined; one = terms[one.parent ?? -1]) broader.unshift(one)
  return broader
}

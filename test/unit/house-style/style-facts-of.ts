import type { StyleFacts } from '../../../shared/house-style/style-facts.ts'

/** The facts of a photo of which only these are known. */
export function styleFactsOf(known: Partial<StyleFacts>): StyleFacts {
  return {
    date: '',
    city: '',
    bylines: [],
    credit: '',
    instructions: '',
    keywords: [],
    persons: [],
    notice: null,
    ...known
  }
}

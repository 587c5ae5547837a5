import { foldLetters } from './fold-letters.ts'

const quotes: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201b\u02bc\u00b4\u0060\u2032]/g, "'"],
  [/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '']
]

const collapse = (text: string) => text.trim().replace(/\s+/g, ' ')
const compose = (text: string) =>
  quotes.reduce((so, [pattern, by]) => so.replace(pattern, by), collapse(text)).normalize('NFKC')
const dropCase = (text: string) => compose(text).toLowerCase().toUpperCase().toLowerCase()
const dropAccents = (text: string) =>
  foldLetters(dropCase(text))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')

/** The ways a spelling can differ, the least first. */
export const spellings = ['exact', 'unicode', 'case', 'accents', 'hyphenation'] as const

/** In what a spelling that folds to the same as `value` differs from it: the least of all that would explain it. */
export function tellSpelling(found: string, value: string): (typeof spellings)[number] {
  if (collapse(found) === collapse(value)) return 'exact'
  if (found.includes('\u00ad')) return 'hyphenation'
  if (compose(found) === compose(value)) return 'unicode'
  if (dropCase(found) === dropCase(value)) return 'case'
  return dropAccents(found) === dropAccents(value) ? 'accents' : 'hyphenation'
}

import type { StyleFinding } from './style-finding.ts'

// Between words only: blanks that begin a line indent it, and those that end it are not seen.
const gap = /(?<=\S)[ \u00a0]{2,}(?=\S)/g
const isWide = (blanks: string): boolean => blanks.length > 2

/** Two and more blanks between words. Columns, as in a table of results, are meant. */
export function findDoubleSpaces(text: string): readonly StyleFinding[] {
  const gaps = [...text.matchAll(gap)]
  if (gaps.filter(([blanks]) => isWide(blanks)).length > 1) return []
  return gaps.map(({ 0: blanks, index }) => {
    const end = index + blanks.length
    return {
      rule: 'double-space',
      start: index,
      end,
      words: `${blanks.length} blanks between two words`,
      fix: { start: index, end, text: ' ', words: 'Make it one' }
    }
  })
}

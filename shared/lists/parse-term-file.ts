import type { Term } from './term.ts'

/** What a list file says, and which of its lines (from 1) say nothing. */
export interface TermFileText {
  readonly terms: readonly Term[]
  readonly badLines: readonly number[]
}

// As wide as terminals and editors show a tab; files mix tabs and blanks.
const tabWidth = 8
const synonym = /^\{(.*)\}$/
const heading = /^\[(.*)\]$/

/**
 * Reads a list as Photo Mechanic, Bridge and Lightroom have structured keywords: a term a line, narrower ones indented below it by tabs,
 * `{synonym}` indented below its term, `[heading]` for what only groups. Blanks indent as well as tabs; a file without any indent is a flat list.
 */
export function parseTermFile(text: string): TermFileText {
  const terms: { depth: number; name: string; synonyms: string[]; heading: boolean }[] = []
  const badLines: number[] = []
  const open: { readonly column: number; readonly term: (typeof terms)[number] }[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const written = line.trim()
    if (written === '') continue
    const column = measureIndent(line)
    while ((open.at(-1)?.column ?? -1) >= column) open.pop()
    const parent = open.at(-1)?.term
    const other = synonym.exec(written)?.[1]?.trim()
    const head = heading.exec(written)?.[1]?.trim()
    const name = head ?? written
    if (other !== undefined) {
      if (parent === undefined || other === '') badLines.push(index + 1)
      else if (other !== parent.name && !parent.synonyms.includes(other)) parent.synonyms.push(other)
    } else if (name === '') badLines.push(index + 1)
    else {
      const term = { depth: open.length, name, synonyms: [], heading: head !== undefined }
      terms.push(term)
      open.push({ column, term })
    }
  }
  return { terms, badLines }
}

function measureIndent(line: string): number {
  let column = 0
  for (const sign of line) {
    if (sign === '\t') column += tabWidth - (column % tabWidth)
    else if (/\s/.test(sign)) column += 1
    else break
  }
  return column
}

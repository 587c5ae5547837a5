import type { Term } from './term.ts'

/** A list as Photo Mechanic reads it: tab-indented, `{synonym}` below its term, `[heading]` for what only groups. UTF-8 without a byte order mark. */
export function writeTermFile(terms: readonly Term[]): string {
  const lines = terms.flatMap(({ depth, name, synonyms, heading }) => [
    `${'\t'.repeat(depth)}${heading ? `[${name}]` : name}`,
    ...synonyms.map((synonym) => `${'\t'.repeat(depth + 1)}{${synonym}}`)
  ])
  return lines.map((line) => `${line}\n`).join('')
}

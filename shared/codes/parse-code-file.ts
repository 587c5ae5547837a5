/** A code and what it stands for: `texts[0]` is what `=code=` and `=code#1=` become, `texts[1]` what `=code#2=` becomes. */
export interface CodeEntry {
  readonly code: string
  readonly texts: readonly string[]
}

/** What a code file says, and which of its lines (from 1) say nothing. */
export interface CodeFileText {
  readonly entries: readonly CodeEntry[]
  readonly badLines: readonly number[]
}

/**
 * Reads a code replacement file as Photo Mechanic has them: tab-separated, the code first, its replacements after it. Codes are case-sensitive; of a
 * code that stands twice the first line counts. A cell in double quotes may hold quotes written twice, as spreadsheets save them.
 */
export function parseCodeFile(text: string): CodeFileText {
  const entries = new Map<string, CodeEntry>()
  const badLines: number[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') continue
    const [code = '', ...rest] = line.split('\t').map(readCell)
    const texts = rest.slice(0, rest.findLastIndex((cell) => cell !== '') + 1)
    if (code === '' || texts.length === 0) badLines.push(index + 1)
    else if (!entries.has(code)) entries.set(code, { code, texts })
  }
  return { entries: [...entries.values()], badLines }
}

function readCell(cell: string): string {
  const text = cell.trim()
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]
  return quoted === undefined ? text : quoted.replaceAll('""', '"')
}

import type { CodeEntry } from './parse-code-file.ts'

/** What every code stands for. */
export type CodeTable = ReadonlyMap<string, readonly string[]>

/** All codes of several files; of one that stands in two, the first counts. */
export function buildCodeTable(entries: readonly CodeEntry[]): CodeTable {
  const table = new Map<string, readonly string[]>()
  for (const { code, texts } of entries) if (!table.has(code)) table.set(code, texts)
  return table
}

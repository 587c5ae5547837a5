import type { ReplaceQuery } from './replace-query.ts'

// A toast and a line of the history hold about this much of each side.
const longest = 40

/** What a replacement is called in history and by its undo: "replace Burqa → Burqin", "take out Burqa". */
export function nameReplacement({ find, replace }: Pick<ReplaceQuery, 'find' | 'replace'>): string {
  return replace === '' ? `take out ${shorten(find)}` : `replace ${shorten(find)} → ${shorten(replace)}`
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const letters = [...line]
  if (line.trim() === '') return `“${line}”`
  return letters.length <= longest ? line : `${letters.slice(0, longest).join('').trimEnd()}…`
}

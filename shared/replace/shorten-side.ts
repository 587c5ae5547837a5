// A toast and a line of the history hold about this much of each side.
const longest = 40

/** One side of a replacement in one line, cut so that a line holds both sides; blanks alone stand between quotes. */
export function shortenSide(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const letters = [...line]
  if (line.trim() === '') return `“${line}”`
  return letters.length <= longest ? line : `${letters.slice(0, longest).join('').trimEnd()}…`
}

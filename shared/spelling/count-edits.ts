/** How many letters have to be put in, taken out or changed to make one text the other (Levenshtein). The time grows with both lengths multiplied. */
export function countEdits(one: string, other: string): number {
  const letters = [...other]
  let row = [0, ...letters.map((_, index) => index + 1)]
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (const [index, against] of letters.entries()) {
      const replaced = (row[index] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

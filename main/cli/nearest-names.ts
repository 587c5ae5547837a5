/** The names, those nearest to what was typed first. */
export function sortNearest(names: readonly string[], typed: string): readonly string[] {
  const distances = new Map(names.map((name) => [name, countEdits(name.toLowerCase(), typed.toLowerCase())]))
  return names.toSorted((one, other) => (distances.get(one) ?? 0) - (distances.get(other) ?? 0))
}

// Levenshtein's distance, a row at a time. What is typed may be as long as the shell allows; only its beginning counts.
function countEdits(name: string, typed: string): number {
  const letters = [...typed].slice(0, 40)
  let row = [0, ...letters.map((_, index) => index + 1)]
  for (const [line, letter] of [...name].entries()) {
    const next = [line + 1]
    for (const [index, other] of letters.entries()) {
      const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

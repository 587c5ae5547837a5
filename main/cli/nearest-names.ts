import { countEdits } from '../../shared/spelling/count-edits.ts'

// What is typed may be as long as the shell allows; only its beginning counts.
const mostTyped = 40

/** The names, those nearest to what was typed first. */
export function sortNearest(names: readonly string[], typed: string): readonly string[] {
  const beginning = typed.toLowerCase().slice(0, mostTyped)
  const distances = new Map(names.map((name) => [name, countEdits(name.toLowerCase(), beginning)]))
  return names.toSorted((one, other) => (distances.get(one) ?? 0) - (distances.get(other) ?? 0))
}

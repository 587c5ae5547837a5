import type { FieldValue, StructurePart } from './field-value.ts'

/** True where two values of any shape say the same: texts to the letter, lists in order, parts and languages in any order. */
export function isSameStructure(one: FieldValue | StructurePart, other: FieldValue | StructurePart): boolean {
  if (typeof one === 'string' || typeof other === 'string') return asDefault(one) === asDefault(other)
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [left, right] = [new Map(entriesOf(one)), new Map(entriesOf(other))]
  return (
    left.size === right.size &&
    [...left].every(([key, part]) => {
      const same = right.get(key)
      return same !== undefined && isSameStructure(part, same)
    })
  )
}

// Texts by language with only their x-default are that text.
function asDefault(value: FieldValue | StructurePart): unknown {
  if (typeof value === 'string') return value
  const entries = entriesOf(value)
  return !Array.isArray(value) && entries.length === 1 && entries[0]?.[0] === 'x-default' ? entries[0][1] : value
}

function entriesOf(value: Exclude<FieldValue | StructurePart, string>): readonly (readonly [string, StructurePart])[] {
  return Object.entries<StructurePart>(value)
}

import type { FieldValue, StructurePart } from '../../../shared/fields/field-value.ts'
import { isSameStructure } from '../../../shared/fields/same-structure.ts'
import { toComparable } from './plain-text.ts'

/** True where two values of any shape say the same but for line ends and blanks at the end of texts. */
export function isSameComparable(one: FieldValue, other: FieldValue): boolean {
  return isSameStructure(normalise(one), normalise(other))
}

function normalise(value: FieldValue | StructurePart): StructurePart {
  if (typeof value === 'string') return toComparable(value)
  const parts = Object.entries<StructurePart>(value).map(([key, part]) => [key, normalise(part)] as const)
  if (!Array.isArray(value)) return Object.fromEntries(parts)
  // A list keeps its order, as a structure whose parts are numbered.
  return { '': Object.fromEntries(parts) }
}

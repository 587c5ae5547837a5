import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { FieldStructure, FieldValue, StructurePart } from '../../../shared/fields/field-value.ts'
import { isListValue, isStructuresValue } from '../../../shared/fields/field-value.ts'
import { isSameStructure } from '../../../shared/fields/same-structure.ts'
import { isSameMoment } from '../dates/same-moment.ts'

/** True where a value read back holds the planned structures to the letter. Numbers may be written another way: XMP stores degrees and minutes. */
export function holdsStructures(
  { parts = [] }: FieldDefinition,
  value: FieldValue,
  planned: readonly FieldStructure[]
): boolean {
  return isStructuresValue(value) && holdsAll(value, planned, parts)
}

function holdsAll(
  stored: readonly FieldStructure[],
  planned: readonly FieldStructure[],
  parts: readonly FieldPart[]
): boolean {
  return (
    stored.length === planned.length &&
    stored.every((one, index) => {
      const wanted = planned[index] ?? {}
      const keys = new Set([...Object.keys(one), ...Object.keys(wanted)])
      return [...keys].every((key) => holdsPart(one[key], wanted[key], findPart(parts, key)))
    })
  )
}

function findPart(parts: readonly FieldPart[], key: string): FieldPart | undefined {
  return parts.find((part) => part.key === key)
}

function holdsPart(
  stored: StructurePart | undefined,
  planned: StructurePart | undefined,
  part: FieldPart | undefined
): boolean {
  if (stored === undefined || planned === undefined) return false
  const { kind, parts = [] } = part ?? { kind: 'text' }
  if (typeof stored === 'string' && typeof planned === 'string') {
    if (kind === 'number') return isSameNumber(stored, planned)
    return kind === 'date' ? isSameMoment(stored, planned) : stored === planned
  }
  if (isStructuresValue(stored) && isStructuresValue(planned)) return holdsAll(stored, planned, parts)
  if (kind === 'structure' && isOne(stored) && isOne(planned)) return holdsAll([stored], [planned], parts)
  if (kind === 'languages') return isSameStructure(lowerKeys(stored), lowerKeys(planned))
  return isSameStructure(stored, planned)
}

// A millionth of a degree is a tenth of a metre.
function isSameNumber(stored: string, planned: string): boolean {
  const [left, right] = [Number(stored), Number(planned)]
  return stored === planned || (Number.isFinite(left) && Math.abs(left - right) <= 1e-6)
}

function isOne(value: StructurePart): value is FieldStructure {
  return typeof value === 'object' && !isListValue(value) && !isStructuresValue(value)
}

// ExifTool writes a language tag in its usual case.
function lowerKeys(value: StructurePart): StructurePart {
  if (!isOne(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key.toLowerCase(), text]))
}

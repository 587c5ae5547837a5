import type { FieldStructure, FieldValue, StructurePart } from '../../shared/fields/field-value.ts'

/** True where a value says nothing: no text, no item, no language and no part with words. */
export function isEmptyValue(value: FieldValue | StructurePart): boolean {
  if (typeof value === 'string') return value === ''
  if (Array.isArray(value)) return value.length === 0
  return Object.values<StructurePart>(value).every(isEmptyValue)
}

/** The value without what says nothing: emptied languages, empty parts, structures with no part left. Lists of texts stay as they are. */
export function tidyValue<Value extends FieldValue>(value: Value): Value
export function tidyValue(value: FieldValue): FieldValue {
  return tidyPart(value)
}

function tidyPart<Part extends StructurePart>(part: Part): Part
function tidyPart(part: StructurePart): StructurePart {
  if (typeof part === 'string') return part
  if (Array.isArray(part)) return tidyList(part)
  return tidyParts(part as FieldStructure)
}

function tidyList(list: readonly (string | FieldStructure)[]): StructurePart {
  const structures = list.filter((item): item is FieldStructure => typeof item !== 'string')
  if (structures.length < list.length) return list.filter((item): item is string => typeof item === 'string')
  return structures.map(tidyParts).filter((structure) => Object.keys(structure).length > 0)
}

function tidyParts(structure: FieldStructure): FieldStructure {
  const kept = Object.entries(structure).flatMap(([key, part]) => {
    const tidy = tidyPart(part)
    return isEmptyValue(tidy) ? [] : [[key, tidy] as const]
  })
  return Object.fromEntries(kept)
}

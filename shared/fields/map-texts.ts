import type { FieldStructure, FieldValue, StructurePart } from './field-value.ts'
import { isListValue, isStructuresValue } from './field-value.ts'

/** A text of a value and where it stands: "" for one text, "2" for the third item, "x-default" for a language, "0.city" for a part. */
export type TextMapper = (text: string, place: string) => string

/** The value with every text in it put through `map`: list items, languages, the parts of structures. */
export function mapTexts(value: FieldValue, map: TextMapper): FieldValue {
  if (typeof value === 'string') return map(value, '')
  if (isListValue(value)) return value.map((text, index) => map(text, String(index)))
  if (isStructuresValue(value)) return value.map((structure, index) => mapStructure(structure, map, String(index)))
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, map(text, language)]))
}

function mapStructure(structure: FieldStructure, map: TextMapper, place: string): FieldStructure {
  return Object.fromEntries(
    Object.entries(structure).map(([key, part]) => [key, mapPart(part, map, `${place}.${key}`)])
  )
}

function mapPart(part: StructurePart, map: TextMapper, place: string): StructurePart {
  if (typeof part === 'string') return map(part, place)
  if (isListValue(part)) return part.map((text, index) => map(text, `${place}.${index}`))
  if (isStructuresValue(part)) return part.map((inner, index) => mapStructure(inner, map, `${place}.${index}`))
  return mapStructure(part, map, place)
}

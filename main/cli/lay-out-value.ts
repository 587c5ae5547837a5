import type { FieldPart } from '../../shared/fields/field-part.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue, isStructuresValue } from '../../shared/fields/field-value.ts'
import { flattenStructures } from '../../shared/fields/flatten-structures.ts'

/** A value as lines for people: a text by its own lines, a list on one line, languages and parts of structures on a line each. */
export function layOutValue(value: FieldValue, parts: readonly FieldPart[] = []): readonly string[] {
  if (typeof value === 'string') return value.split(/\r\n|\r|\n/)
  if (isListValue(value)) return [value.join('; ')]
  if (isStructuresValue(value))
    return flattenStructures(value, parts).flatMap(({ path, text }) => layOutValue(`${path}: ${text}`))
  return Object.entries(value).flatMap(([language, text]) => layOutValue(`(${language}) ${text}`))
}

import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue } from '../../shared/fields/field-value.ts'

/** A value as lines for people: a text by its own lines, a list on one line, languages on a line each. */
export function layOutValue(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return value.split(/\r\n|\r|\n/)
  if (isListValue(value)) return [value.join('; ')]
  return Object.entries(value).flatMap(([language, text]) => layOutValue(`(${language}) ${text}`))
}

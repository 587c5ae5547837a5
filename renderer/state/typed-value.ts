import type { FieldDefinition } from '../../shared/fields/field-definition.ts'
import type { FieldValue, LanguageTexts } from '../../shared/fields/field-value.ts'
import { isLanguagesValue, isStructuresValue, readAsList, readAsText } from '../../shared/fields/field-value.ts'
import { isSameStructure } from '../../shared/fields/same-structure.ts'
import { tidyValue } from './tidy-value.ts'

/** What a person typed into a field, by the field's kind: one text, the items of a list, texts by language, or structures. */
export type TypedValue = FieldValue

/** Texts by language; one text is the default language's. */
export function readAsLanguages(value: FieldValue | undefined): LanguageTexts {
  if (isLanguagesValue(value)) return value
  const text = readAsText(value)
  return text === '' ? {} : { 'x-default': text }
}

/** The language a text opens in: the default one, else its first. */
export function openingLanguage(texts: LanguageTexts): string {
  return texts['x-default'] === undefined ? (Object.keys(texts)[0] ?? 'x-default') : 'x-default'
}

/** A value in the form a field of this kind is edited in. */
export function shapeTyped(field: FieldDefinition, value: FieldValue | undefined): TypedValue {
  switch (field.kind) {
    case 'list':
      return readAsList(value)
    case 'languages':
      return readAsLanguages(value)
    case 'structures':
      return isStructuresValue(value) ? value : []
    default:
      return readAsText(value)
  }
}

/** Whether two typed values say the same; what says nothing does not count. */
export function isSameTyped(a: TypedValue, b: TypedValue): boolean {
  return isSameStructure(tidyValue(a), tidyValue(b))
}

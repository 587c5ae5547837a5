import type { FieldValue, LanguageTexts } from '../../../shared/fields/field-value.ts'
import { isLanguagesValue, isListValue, isStructuresValue } from '../../../shared/fields/field-value.ts'
import { isSameStructure } from '../../../shared/fields/same-structure.ts'

/** The texts by language; plain text is the text of `x-default`. Lists and structures have no languages. */
export function readLanguages(value: FieldValue | undefined): LanguageTexts {
  if (typeof value === 'string') return { 'x-default': value }
  return isLanguagesValue(value) ? value : {}
}

/** True where both say the same: text, list in order, structures in order, or languages; a text equals languages with only that `x-default`. */
export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (isListValue(one) || isListValue(other)) return isListValue(one) && isListValue(other) && sameList(one, other)
  if (isStructuresValue(one) || isStructuresValue(other)) return isSameStructure(one, other)
  const left = readLanguages(one)
  const right = readLanguages(other)
  const languages = Object.keys(left)
  return (
    languages.length === Object.keys(right).length && languages.every((language) => left[language] === right[language])
  )
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}

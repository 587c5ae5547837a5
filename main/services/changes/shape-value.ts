import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldStructure, FieldValue } from '../../../shared/fields/field-value.ts'
import { isLanguagesValue, isListValue, isStructuresValue, readAsList } from '../../../shared/fields/field-value.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import { toVocabularyCode } from '../../../shared/fields/find-vocabulary.ts'

/**
 * A value that was asked for, in the shape its field has; null clears. Empty texts and items fall away, codes may be given with or without the
 * address of their list, IIM’s numbers without the zeros in front. With `language`, a text for a field with languages is that language's. Throws DeskError `bad-input`.
 */
export function shapeValue(key: FieldKey, given: FieldValue | null, language: string | undefined): FieldValue | null {
  const { label, list, parts, kind, vocabulary, iim } = findField(key)
  if (given === null || given === '') return language !== undefined && kind === 'languages' ? clearOne(language) : null
  if (parts !== undefined) return shapeStructures(label, given)
  if (isStructuresValue(given)) throw new DeskError('bad-input', `${label} has no parts: give a text.`)
  const code = (text: string): string => {
    if (vocabulary !== undefined) return toVocabularyCode(vocabulary, text)
    return iim?.form === 'digits' && /^\d+$/.test(text) ? text.padStart(iim.maxBytes, '0') : text
  }
  if (list) return shapeList(label, given, code)
  const value = isListValue(given) && given.length < 2 ? (given[0] ?? '') : given
  if (isListValue(value)) throw new DeskError('bad-input', `${label} is one text, not a list of ${value.length}.`)
  if (typeof value !== 'string') {
    if (kind !== 'languages') throw new DeskError('bad-input', `${label} has no languages: give one text.`)
    return Object.keys(value).length === 0 ? null : value
  }
  if (language !== undefined && kind === 'languages') return { [language]: value }
  return value === '' ? null : code(value)
}

function clearOne(language: string): FieldValue {
  return { [language]: '' }
}

// One structure may be given without the list it stands in.
function shapeStructures(label: string, given: FieldValue): readonly FieldStructure[] | null {
  if (isStructuresValue(given)) return given
  if (isLanguagesValue(given)) return [given]
  if (isListValue(given) && given.length === 0) return null
  throw new DeskError('bad-input', `${label} has parts: give them by name.`)
}

function shapeList(label: string, given: FieldValue, code: (text: string) => string): FieldValue | null {
  if (typeof given !== 'string' && !isListValue(given))
    throw new DeskError('bad-input', `${label} has no languages: give a list of texts.`)
  const texts = readAsList(given).filter((text) => text !== '')
  return texts.length === 0 ? null : texts.map(code)
}

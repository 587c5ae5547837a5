import type { FieldReadings } from '../contract/fields.ts'
import type { TemplateField } from '../contract/template-fields.ts'
import type { FieldKey } from '../fields/field-table.ts'
import type { FieldValue } from '../fields/field-value.ts'
import { isLanguagesValue, isListValue, isStructuresValue, readAsList, readAsText } from '../fields/field-value.ts'
import { findField } from '../fields/find-field.ts'
import { mapTexts } from '../fields/map-texts.ts'

/** The values a template asks for in one photo; null clears. */
export type TemplateValues = Partial<Record<FieldKey, FieldValue | null>>

/** The values that ticked fields of a template give a photo. `put` puts codes and variables into a text. Fields whose condition does not hold are left out. */
export function applyTemplate(
  fields: FieldReadings,
  template: readonly TemplateField[],
  put: (text: string) => string
): TemplateValues {
  const values: TemplateValues = {}
  for (const one of template) {
    const present = fields[one.field]?.value
    const isEmpty = readAsText(present) === ''
    if (!one.apply || (one.when === 'empty' && !isEmpty) || (one.when === 'filled' && isEmpty)) continue
    if (one.how === 'clear') values[one.field] = null
    else values[one.field] = combine(one, present, mapTexts(one.value, put))
  }
  return values
}

function combine({ field, how }: TemplateField, present: FieldValue | undefined, given: FieldValue): FieldValue {
  if (how === 'replace' || present === undefined) return given
  if (isStructuresValue(given) || isStructuresValue(present)) {
    if (!isStructuresValue(given) || !isStructuresValue(present)) return given
    return how === 'append' ? [...present, ...given] : [...given, ...present]
  }
  if (findField(field).list) {
    const fresh = splitItems(given).filter((item) => !readAsList(present).includes(item))
    return how === 'append' ? [...readAsList(present), ...fresh] : [...fresh, ...readAsList(present)]
  }
  if (isLanguagesValue(given)) {
    const texts = isLanguagesValue(present) ? present : { 'x-default': readAsText(present) }
    const added = Object.entries(given).map(([language, text]) => [language, join(how, texts[language] ?? '', text)])
    return { ...texts, ...Object.fromEntries(added) }
  }
  // A plain text is the default language's; the other languages stay.
  return join(how, readAsText(present), readAsText(given))
}

function splitItems(given: FieldValue): readonly string[] {
  return isListValue(given) ? given : readAsList(given)
}

// No blank before what closes a sentence or brings its own.
function join(how: TemplateField['how'], present: string, given: string): string {
  const [first, second] = how === 'append' ? [present, given] : [given, present]
  if (first === '' || second === '') return first + second
  return /\s$/.test(first) || /^[\s.,;:!?)\]]/.test(second) ? first + second : `${first} ${second}`
}

import type { FieldReadings } from '../contract/fields.ts'
import type { FieldKey } from '../fields/field-table.ts'
import { isLanguagesValue, readAsText } from '../fields/field-value.ts'

/** A text of a photo that readers see, and the language it states; undefined where nothing says it. */
export interface SpelledText {
  readonly field: FieldKey
  readonly text: string
  readonly stated: string | undefined
}

// What is in sentences; slugs, names and boilerplate have a spelling of their own.
const spelled: readonly FieldKey[] = ['caption', 'headline', 'altText', 'extendedDescription']

/** The texts of a photo whose spelling is checked, a language at a time. */
export function listSpelledTexts(fields: FieldReadings): readonly SpelledText[] {
  const photoStates = readAsText(fields.languageIdentifier?.value) || undefined
  const texts = spelled.flatMap((field): readonly SpelledText[] => {
    const value = fields[field]?.value
    if (!isLanguagesValue(value)) return [{ field, text: readAsText(value), stated: photoStates }]
    return Object.entries(value).map(([language, text]) => ({
      ...{ field, text },
      stated: language === 'x-default' ? photoStates : language
    }))
  })
  return texts.filter(({ text }) => text.trim() !== '')
}

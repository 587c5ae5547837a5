/** Texts of one field by language; `x-default` is the one shown when no language is asked for. */
export type LanguageTexts = { readonly [language: string]: string }

/** The value of a field: one text, a list of texts, or texts by language. */
export type FieldValue = string | readonly string[] | LanguageTexts

/** The value as the one text a person reads: lists joined by "; ", languages by their `x-default` (else the first). */
export function readAsText(value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join('; ')
  const texts = value as LanguageTexts
  return texts['x-default'] ?? Object.values(texts)[0] ?? ''
}

/** The value as a list: one text is a list of one, an absent value an empty list. */
export function readAsList(value: FieldValue | undefined): readonly string[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  const text = readAsText(value)
  return text === '' ? [] : [text]
}

/** True where the value is a list of texts. */
export function isListValue(value: FieldValue | undefined): value is readonly string[] {
  return Array.isArray(value)
}

/** A fresh copy of the value, in the form the contract takes. */
export function copyValue(value: FieldValue): string | string[] | Record<string, string> {
  if (typeof value === 'string') return value
  return isListValue(value) ? [...value] : { ...value }
}

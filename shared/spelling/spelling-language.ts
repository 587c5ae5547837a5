/** The languages the desk has dictionaries of. English takes British and American spelling alike. */
export const spellingLanguages = ['en', 'fr', 'es', 'de'] as const
/** A language the desk has a dictionary of. */
export type SpellingLanguage = (typeof spellingLanguages)[number]

/** The languages by name, as people read them. */
export const spellingLanguageNames: Readonly<Record<SpellingLanguage, string>> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  de: 'German'
}

// ISO 639-2 has two codes for some languages, and IIM 2:135 takes codes of two or three letters.
const codes: Readonly<Record<string, SpellingLanguage>> = {
  en: 'en',
  eng: 'en',
  fr: 'fr',
  fra: 'fr',
  fre: 'fr',
  es: 'es',
  spa: 'es',
  de: 'de',
  deu: 'de',
  ger: 'de'
}

/** The language a photo states, as IIM 2:135 ("fr", "FRE") or BCP 47 ("fr-CA") have it; null for any other. */
export function readSpellingLanguage(stated: string): SpellingLanguage | null {
  const [code = ''] = stated.trim().toLowerCase().split(/[-_]/)
  return codes[code] ?? null
}

import type { Catalog, FieldLabels } from './catalog.ts'
import { english } from './english.ts'

/** The languages the desk speaks, by what each is called in itself. */
export const languageNames = { en: 'English', fr: 'Français' } as const

/** A language the desk speaks (BCP 47). */
export type Language = keyof typeof languageNames

/** The languages a person can choose from. With one there is no choice to show. */
export const languagesOffered: readonly Language[] = ['en']

interface Spoken {
  readonly language: Language
  /** How dates and numbers are written (BCP 47): days before months and 24 hours also in English. */
  readonly locale: string
  readonly catalog: Catalog
  /** Where a field has none here, its own in the field table holds. */
  readonly fieldLabels: FieldLabels
}

const inEnglish: Spoken = { language: 'en', locale: 'en-GB', catalog: english, fieldLabels: {} }
let spoken = inEnglish

/** What the page speaks. It never changes while a page is shown: words are put together as its modules load. */
export function spokenLanguage(): Spoken {
  return spoken
}

/** Has the page speak a language from now on; English needs nothing loaded. Rejects where its words cannot be loaded, and stays as it was. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en') spoken = inEnglish
  else {
    const { french, frenchFieldLabels } = await import('./french.ts')
    spoken = { language, locale: 'fr-FR', catalog: french, fieldLabels: frenchFieldLabels }
  }
}

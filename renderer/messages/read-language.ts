import type { Language } from './language.ts'
import { languageNames } from './language.ts'

const name = 'erratum.language'

/** The language chosen for this window, else English. */
export function readLanguage(memory: Pick<Storage, 'getItem'>): Language {
  const chosen = memory.getItem(name)
  return chosen !== null && isSpoken(chosen) ? chosen : 'en'
}

/** Keeps the language of this window for when its page is read again. */
export function keepLanguage(memory: Pick<Storage, 'setItem'>, language: Language): void {
  memory.setItem(name, language)
}

function isSpoken(language: string): language is Language {
  return Object.hasOwn(languageNames, language)
}

import { spokenLanguage } from './language.ts'

/** Names as a sentence of the spoken language has them: "City, Country and Keywords". */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage().locale).format(names)
}

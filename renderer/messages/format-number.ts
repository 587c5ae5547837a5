import { spokenLanguage } from './language.ts'

/** A number as the spoken language writes it: "1,642" in English. */
export function formatNumber(number: number): string {
  return number.toLocaleString(spokenLanguage().locale)
}

import { findCountryByCode, findCountryByName } from './find-country.ts'

/** A country's name and its code, as two fields say them; "" where one says nothing. */
export interface CountryWords {
  readonly name: string
  readonly code: string
}

/** What else changes when a person changed a country's name or its code: the other one, where what was typed is a country's; undefined where nothing does. */
export function stepCountry(was: CountryWords, now: CountryWords): Partial<CountryWords> | undefined {
  const named = now.name === was.name ? undefined : findCountryByName(now.name)
  const coded = now.code === was.code ? undefined : findCountryByCode(now.code)
  if (named !== undefined && named.code !== now.code && coded === undefined) return { code: named.code }
  if (coded !== undefined && named === undefined && findCountryByName(now.name)?.code !== coded.code)
    return { name: coded.name }
  return undefined
}

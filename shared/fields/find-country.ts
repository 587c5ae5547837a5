import { countryCodes } from './vocabularies/country-codes.ts'

/** A country as captions name it, and its code of three letters (ISO 3166-1, and IPTC's own). */
export interface NamedCountry {
  readonly code: string
  readonly name: string
}

// What newsrooms write where ISO 3166-1 has a longer or another name. The first name of a code is what the code becomes.
const newsroomNames: readonly (readonly [string, string])[] = [
  ...([
    ['USA', 'United States'],
    ['USA', 'USA'],
    ['USA', 'US'],
    ['USA', 'U.S.'],
    ['USA', 'États-Unis']
  ] as const),
  ...([
    ['GBR', 'United Kingdom'],
    ['GBR', 'UK'],
    ['GBR', 'Britain'],
    ['GBR', 'Great Britain']
  ] as const),
  ...([
    ['GBR', 'Royaume-Uni'],
    ['RUS', 'Russia'],
    ['IRN', 'Iran'],
    ['SYR', 'Syria'],
    ['VEN', 'Venezuela']
  ] as const),
  ...([
    ['BOL', 'Bolivia'],
    ['TUR', 'Turkey'],
    ['TUR', 'Türkiye'],
    ['CZE', 'Czech Republic'],
    ['CZE', 'Czechia']
  ] as const),
  ...([
    ['KOR', 'South Korea'],
    ['PRK', 'North Korea'],
    ['VNM', 'Vietnam'],
    ['LAO', 'Laos'],
    ['MDA', 'Moldova']
  ] as const),
  ...([
    ['TZA', 'Tanzania'],
    ['COD', 'DR Congo'],
    ['COD', 'Democratic Republic of the Congo']
  ] as const),
  ...([
    ['COG', 'Republic of the Congo'],
    ['CIV', 'Ivory Coast'],
    ['CPV', 'Cape Verde'],
    ['SWZ', 'Swaziland']
  ] as const),
  ...([
    ['MKD', 'North Macedonia'],
    ['MKD', 'Macedonia'],
    ['PSE', 'Palestinian Territories'],
    ['PSE', 'Palestine']
  ] as const),
  ...([
    ['TWN', 'Taiwan'],
    ['HKG', 'Hong Kong'],
    ['MAC', 'Macau'],
    ['VAT', 'Vatican'],
    ['VAT', 'Vatican City']
  ] as const),
  ...([
    ['BRN', 'Brunei'],
    ['MMR', 'Burma'],
    ['FSM', 'Micronesia'],
    ['NLD', 'Netherlands'],
    ['NLD', 'Holland']
  ] as const),
  ...([
    ['ARE', 'United Arab Emirates'],
    ['ARE', 'UAE'],
    ['DOM', 'Dominican Republic'],
    ['PHL', 'Philippines']
  ] as const),
  ...([
    ['DEU', 'Allemagne'],
    ['DEU', 'Deutschland'],
    ['ESP', 'Espagne'],
    ['ESP', 'España'],
    ['ITA', 'Italie']
  ] as const),
  ...([
    ['SDN', 'Sudan'],
    ['GMB', 'Gambia'],
    ['BHS', 'Bahamas'],
    ['FLK', 'Falkland Islands']
  ] as const)
]

const fold = (text: string): string => text.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

const byCode = new Map<string, string>()
const byName = new Map<string, string>()
for (const [code, name] of [...newsroomNames, ...countryCodes.terms.map(({ code, label }) => [code, label] as const)]) {
  if (!byCode.has(code)) byCode.set(code, name)
  if (!byName.has(fold(name))) byName.set(fold(name), code)
}

/** The country of this name, as newsrooms or ISO 3166-1 write it, whatever its case and accents; undefined for any other text. */
export function findCountryByName(text: string): NamedCountry | undefined {
  const code = byName.get(fold(text))
  return code === undefined ? undefined : { code, name: text.trim() }
}

/** The country of this code, named as captions do; undefined for a code of no country. */
export function findCountryByCode(code: string): NamedCountry | undefined {
  const name = byCode.get(code.trim().toUpperCase())
  return name === undefined ? undefined : { code: code.trim().toUpperCase(), name }
}

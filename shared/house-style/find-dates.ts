import { loosenText } from '../notice/name-forms/loosen-text.ts'
import type { TextSpan } from '../notice/parsed-notice.ts'

/** A date as a caption writes it. What could be read in two ways ("04/05/2017") has both days. */
export interface FoundDate extends TextSpan {
  readonly days: readonly FoundDay[]
}

/** A day of a year; the year is null where it is not written. */
export interface FoundDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

// English, French, Spanish, German, Portuguese, Italian and Dutch, without accents.
const monthNames = [
  'january jan janvier janv enero ene januar janner janeiro gennaio januari',
  'february feb fevrier fevr febrero februar fevereiro febbraio februari',
  'march mar mars marzo marz maerz marco maart mrz',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mei',
  'june jun juin junio juni junho giugno',
  'july jul juillet juil julio juli julho luglio',
  'august aug aout agosto augustus',
  'september sept sep septembre septiembre setembro settembre',
  'october oct octobre octubre oktober okt outubro ottobre',
  'november nov novembre noviembre novembro',
  'december dec decembre diciembre dic dezember dez dezembro dicembre'
].map((names) => names.split(' '))
const months = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const month = `(${[...months.keys()].toSorted((one, other) => other.length - one.length).join('|')})`

const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])${month}\\.? ?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? ?(\\d{4})(?!\\d))?`,
  'gu'
)
const dayFirst = new RegExp(
  `(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)? ?(?:de |of |d')?${month}(?![\\p{L}])\\.?(?:,? (?:de |del |do )?(\\d{4})(?!\\d))?`,
  'gu'
)
const yearFirst = /(?<![\d-])(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g
const figures = /(?<![\d.,/-])(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?![\d/-])/g
const signs = /(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g

const readYear = (written: string | undefined): number | null =>
  written === undefined ? null : Number(written.length === 2 ? `20${written}` : written)
const isDay = ({ month: of, day }: FoundDay): boolean => of >= 1 && of <= 12 && day >= 1 && day <= 31

/** The dates a caption names, in order, in the ways wire services write them. Weekdays, years and months alone are no dates. */
export function findDates(text: string): readonly FoundDate[] {
  const { folded, spanOf } = loosenText(text)
  const list = (pattern: RegExp, read: (parts: RegExpExecArray) => readonly FoundDay[]): readonly FoundDate[] =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const days = read(match).filter(isDay)
      return days.length === 0 ? [] : { ...spanOf(match.index, match.index + match[0].length), days }
    })
  const named = (name: string | undefined): number => months.get(name ?? '') ?? 0
  const found = [
    ...list(monthFirst, ([, name, day, year]) => [{ year: readYear(year), month: named(name), day: Number(day) }]),
    ...list(dayFirst, ([, day, name, year]) => [{ year: readYear(year), month: named(name), day: Number(day) }]),
    ...list(yearFirst, ([, year, of, day]) => [{ year: readYear(year), month: Number(of), day: Number(day) }]),
    ...list(figures, ([, one, other, year]) => [
      { year: readYear(year), month: Number(other), day: Number(one) },
      { year: readYear(year), month: Number(one), day: Number(other) }
    ]),
    ...list(signs, ([, year, of, day]) => [{ year: readYear(year), month: Number(of), day: Number(day) }])
  ]
  // "3 May 4 people": the one that begins first counts.
  const kept: FoundDate[] = []
  for (const date of found.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date)
  return kept
}

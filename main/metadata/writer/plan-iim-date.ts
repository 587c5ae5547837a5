import type { IimMapping } from '../../../shared/fields/field-definition.ts'

type DatasetWrite = readonly [number: number, values: readonly Buffer[]]

/**
 * The date dataset of ISO 8601 moments, and of the first the time dataset: unknown parts of the date are "00"; a time without zone is left out,
 * as IIM has none without.
 *
 * Source: IPTC-NAA IIM 4.2, 2:55 (CCYYMMDD) and 2:60 (HHMMSS±HHMM); 2:30, 2:35, 2:37, 2:38, 2:47, 2:62 and 2:63 are alike.
 */
export function planIimDate({ dataset, time }: IimMapping, moments: readonly string[]): readonly DatasetWrite[] {
  const days = moments.map((moment) => Buffer.from(writeDay(moment)))
  const [clock] = moments.map(writeClock)
  const date: DatasetWrite = [numberOf(dataset), days]
  if (time === undefined) return [date]
  return [date, [numberOf(time.dataset), clock === undefined ? [] : [Buffer.from(clock)]]]
}

function writeDay(moment: string): string {
  const [year = '', month = '00', day = '00'] = moment.split('T')[0]?.split('-') ?? []
  return `${year}${month}${day}`
}

function writeClock(moment: string): string | undefined {
  const parts = /T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.exec(moment)
  if (parts === null) return undefined
  const [, hours = '', minutes = '', seconds = '00', zone = ''] = parts
  return `${hours}${minutes}${seconds}${zone === 'Z' ? '+0000' : zone.replace(':', '')}`
}

function numberOf(dataset: IimMapping['dataset']): number {
  return Number(dataset.slice('2:'.length))
}

import { DeskError } from '../../shared/contract/desk-error.ts'

const shape = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/

/**
 * A moment as given: "2017-05-04", "2017-05-04 14:05", or with seconds and a zone, as in "2017-05-04T14:05:31+02:00". Without a zone it is UTC, as
 * the record is; a day alone, or a minute, is meant to its first or last millisecond. Throws DeskError `bad-input`.
 */
export function parseDate(text: string, option: string, end: 'first' | 'last'): string {
  const [, day, minute, second, zone = 'Z'] = shape.exec(text) ?? []
  const last = end === 'last'
  const time = minute ?? (last ? '23:59' : '00:00')
  const rest = second ?? (last ? ':59.999' : ':00')
  const whole = second !== undefined && !second.includes('.') && last ? '.999' : ''
  const moment = Date.parse(`${day}T${time}${rest}${whole}${zone}`)
  // A day there is not, as 30 February, would be taken for one in March.
  if (Number.isNaN(moment) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)
    throw new DeskError(
      'bad-input',
      `${option} ${JSON.stringify(text)} is no date. Nothing was done. Write it as 2017-05-04 or 2017-05-04T14:05Z.`
    )
  return new Date(moment).toISOString()
}

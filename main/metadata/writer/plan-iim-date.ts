/**
 * 2:55 and 2:60 of an ISO 8601 moment: unknown parts of the date are "00"; a time without zone is left out, as IIM has none without.
 *
 * Source: IPTC-NAA IIM 4.2, 2:55 (CCYYMMDD) and 2:60 (HHMMSS±HHMM).
 */
export function planIimDate(moment: string | undefined): readonly (readonly [number, readonly Buffer[]])[] {
  if (moment === undefined) {
    return [
      [55, []],
      [60, []]
    ]
  }
  const [day = '', time = ''] = moment.split('T')
  const [year = '', month = '00', date = '00'] = day.split('-')
  const parts = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.exec(time)
  const [, hours = '', minutes = '', seconds = '00', zone = ''] = parts ?? []
  const offset = zone === 'Z' ? '+0000' : zone.replace(':', '')
  return [
    [55, [Buffer.from(`${year}${month}${date}`)]],
    [60, parts === null ? [] : [Buffer.from(`${hours}${minutes}${seconds}${offset}`)]]
  ]
}

/**
 * ISO 8601 of IIM 2:55 (CCYYMMDD, "00" for unknown parts) with 2:60 (HHMMSS±HHMM, by some programs without zone).
 *
 * A date that is none is given as it is stored; a time that is none is left out.
 */
export function composeIimDate(date: string, time: string | undefined): string {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(date)
  if (parts === null) return date
  const [, year = '', month = '', day = ''] = parts
  if (month === '00') return year
  if (day === '00') return `${year}-${month}`
  const clock = /^(\d{2})(\d{2})(\d{2})(?:([+-]\d{2}):?(\d{2}))?$/.exec(time ?? '')
  if (clock === null) return `${year}-${month}-${day}`
  const [, hours, minutes, seconds, zoneHours, zoneMinutes] = clock
  const zone = zoneHours === undefined ? '' : `${zoneHours}:${zoneMinutes}`
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${zone}`
}

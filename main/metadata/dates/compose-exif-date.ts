/** What EXIF says of the moment: DateTimeOriginal, OffsetTimeOriginal, SubSecTimeOriginal. */
export interface ExifMoment {
  readonly text: string
  readonly zone: string | undefined
  readonly fraction: string | undefined
}

/** ISO 8601 of EXIF's date, time, zone and fraction; unknown parts are blank in EXIF and left out. Text that is no date is given as it is. */
export function composeExifDate({ text, zone, fraction }: ExifMoment): string {
  const parts = /^(\d{4}):(\d{2}|\s{2}):(\d{2}|\s{2})(?: (\d{2}):(\d{2}):(\d{2})| +:? *:? *)?$/.exec(text.trimEnd())
  if (parts === null) return text
  const [, year = '', month = '', day = '', hours, minutes, seconds] = parts
  if (month.trim() === '') return year
  if (day.trim() === '') return `${year}-${month}`
  if (hours === undefined) return `${year}-${month}-${day}`
  const part = /^\d+\s*$/.test(fraction ?? '') ? `.${fraction?.trim()}` : ''
  const offset = /^[+-]\d{2}:\d{2}$/.test(zone ?? '') || zone === 'Z' ? zone : ''
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${part}${offset}`
}

const dateForm = /^(\d{4})(?::(\d{2}))?(?::(\d{2}))?(?: (\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

/** ExifTool's "2026:05:12 05:48:31+00:00" as ISO 8601; text that is no date is given as it is. Dates may end after year or month. */
export function readExifToolDate(text: string): string {
  const match = dateForm.exec(text)
  if (match === null) return text
  const [, year, month, day, time, zone] = match
  if (time !== undefined && day === undefined) return text
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  return time === undefined ? date : `${date}T${time}${zone ?? ''}`
}

/** An ISO 8601 date or moment as ExifTool writes it: "2026:05:12 05:48:31+00:00". */
export function toExifToolDate(iso: string): string {
  const [date = '', time] = iso.split('T')
  const day = date.replaceAll('-', ':')
  return time === undefined ? day : `${day} ${time}`
}

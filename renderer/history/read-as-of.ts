/** Day, with a blank or T between, and clock; either may be missing, not both. Seconds may be, a fraction and a zone may follow. */
const shape = /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:(?:^|[T\s]+)(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

/**
 * The moment a person means by "2026-05-12 14:05", "14:05" (today) or "2017-05-04" (the end of that day, or its beginning where `day` is "first"), in
 * the time zone of the machine; a full ISO moment with its own zone is taken as it is. Null for what is no moment.
 */
export function readAsOf(text: string, now: Date, day: 'first' | 'last' = 'last'): Date | null {
  const typed = text.trim()
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(typed)) return orNull(new Date(typed))
  const found = typed === '' ? null : shape.exec(typed)
  if (!found) return null
  const [, year, month, date, hour, minute, second] = found
  const [years, months, days] =
    year === undefined
      ? [now.getFullYear(), now.getMonth(), now.getDate()]
      : [Number(year), Number(month) - 1, Number(date)]
  const clock =
    hour === undefined
      ? day === 'first'
        ? ([0, 0, 0, 0] as const)
        : ([23, 59, 59, 999] as const)
      : ([Number(hour), Number(minute), Number(second ?? 0), 0] as const)
  const moment = new Date(years, months, days, ...clock)
  // 31 February and 25:61 roll over in a Date: a moment nobody typed.
  const same =
    moment.getMonth() === months &&
    moment.getDate() === days &&
    moment.getHours() === clock[0] &&
    moment.getMinutes() === clock[1] &&
    moment.getSeconds() === clock[2]
  return same ? moment : null
}

const orNull = (moment: Date): Date | null => (Number.isNaN(moment.getTime()) ? null : moment)

const two = (part: number): string => String(part).padStart(2, '0')

/** A moment as the field shows it, in the time zone of the machine: "2026-05-12 14:05:00". */
export function writeAsOf(moment: Date): string {
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')}`
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December']
]
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const stored = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?)?)?)?/
const tokens = /yyyy|yy|MMMM|MMM|MM|M|dd|d|EEEE|EEE|HH|mm|ss/g

/**
 * A stored date (ISO 8601, as far as it is known) in a form such as "d MMMM yyyy" or "yyyyMMdd": yyyy yy MMMM MMM MM M dd d EEEE EEE HH mm ss. The
 * wall clock of the date itself counts, no zone is applied. Empty where the date does not say all that is asked.
 */
export function formatDate(date: string, form: string): string {
  const [, year, month, day, hour, minute, second] = stored.exec(date) ?? []
  if (year === undefined) return ''
  let known = true
  const need = (part: string | undefined): string => {
    if (part === undefined) known = false
    return part ?? ''
  }
  const name = (names: readonly string[], at: number): string => need(names[at])
  const weekday = () =>
    name(days, new Date(Date.UTC(Number(year), Number(need(month)) - 1, Number(need(day)))).getUTCDay())
  const text = form.replace(tokens, (token) => {
    switch (token) {
      case 'yyyy':
        return year
      case 'yy':
        return year.slice(2)
      case 'MMMM':
        return name(months, Number(month) - 1)
      case 'MMM':
        return name(months, Number(month) - 1).slice(0, 3)
      case 'MM':
        return need(month)
      case 'M':
        return String(Number(need(month)))
      case 'dd':
        return need(day)
      case 'd':
        return String(Number(need(day)))
      case 'EEEE':
        return weekday()
      case 'EEE':
        return weekday().slice(0, 3)
      case 'HH':
        return need(hour)
      case 'mm':
        return need(minute)
      default:
        return need(second)
    }
  })
  return known ? text : ''
}

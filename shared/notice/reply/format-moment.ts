const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/**
 * A moment in ISO 8601 as people of a locale read it, in UTC: "22 November 2026 at 14:05 UTC".
 *
 * A text that is no ISO moment is given back as it is.
 */
export function formatMoment(moment: string, locale: string): string {
  const time = isMoment.test(moment) ? Date.parse(moment) : Number.NaN
  if (Number.isNaN(time)) return moment
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${words.format(time)} UTC`
}

import { spokenLanguage } from '../messages/language.ts'
import { phrase } from '../messages/phrase.ts'

const { locale } = spokenLanguage()
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const shortClock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString()
}

/** A moment in a column: the time with seconds today, the day in this year, else day and year; in the person's time zone. */
export function formatMoment(iso: string, now: Date): string {
  const at = new Date(iso)
  if (sameDay(at, now)) return clock.format(at)
  return at.getFullYear() === now.getFullYear() ? day.format(at) : dayAndYear.format(at)
}

/** A moment in a sentence: "09:12" today, "12 May, 09:12" else. */
export function formatMomentInWords(iso: string, now: Date): string {
  const at = new Date(iso)
  return sameDay(at, now)
    ? shortClock.format(at)
    : phrase('ui.day-and-time', { day: formatMoment(iso, now), time: shortClock.format(at) })
}

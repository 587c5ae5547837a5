import { tellDay } from '../notice/identify/tell-day.ts'
import type { FoundDate, FoundDay } from './find-dates.ts'
import { findDates } from './find-dates.ts'
import { isWireCaption } from './is-wire-caption.ts'
import type { StyleFacts } from './style-facts.ts'
import type { StyleFinding } from './style-finding.ts'

// A picture from the files was sent on another day than it tells of.
const fromFiles = /\b(?:files?|archives?|archivo|archiv|arquivo|undated|non datée?|handout|anniversary)\b/iu
const dayMs = 86_400_000
const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A caption without any date, or whose only date is another one than the field Created. A day before or after is the same day elsewhere. */
export function findMissingDate(text: string, { date }: StyleFacts): readonly StyleFinding[] {
  const made = tellDay(date)
  const at = made === null ? Number.NaN : Date.parse(`${made}T00:00:00Z`)
  if (Number.isNaN(at) || !isWireCaption(text)) return []
  const dates = findDates(text)
  const [only, ...others] = dates
  const field = written.format(at)
  if (only === undefined) return [{ ...atEnd(text), words: `No date in the caption: Created says ${field}` }]
  if (others.length > 0 || fromFiles.test(text) || isNear(only, at)) return []
  const words = `${text.slice(only.start, only.end)} is not the day of Created: ${field}`
  return [{ rule: 'missing-date', start: only.start, end: only.end, words, fix: null }]
}

/** Without a year it may be any year's day. */
function isNear({ days }: FoundDate, at: number): boolean {
  return days.some((day) => {
    const year = day.year ?? new Date(at).getUTCFullYear()
    return [year - 1, year, year + 1].some(
      (one) => (day.year === null || one === year) && Math.abs(asTime(day, one) - at) <= dayMs
    )
  })
}

function asTime({ month, day }: FoundDay, year: number): number {
  return Date.UTC(year, month - 1, day)
}

function atEnd(text: string): Pick<StyleFinding, 'rule' | 'start' | 'end' | 'fix'> {
  const end = text.trimEnd().length
  return { rule: 'missing-date', start: end, end, fix: null }
}

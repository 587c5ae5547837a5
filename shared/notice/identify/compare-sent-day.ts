import type { Notice } from '../../contract/notice.ts'
import { tellDay } from './tell-day.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i
const dayFirst = /^(\d{1,2})\.? ([a-z]{3,9})\.? (\d{4})$/i
const dayMs = 86_400_000

/** The day a notice says its picture was sent, as "2011-07-16"; null where it says none that can be read. */
export function tellSentDay({ text, parsed }: Pick<Notice, 'text' | 'parsed'>): string | null {
  const span = parsed.spans.find(({ what }) => what === 'transmitted')
  if (span === undefined) return null
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const [, month = '', day = '', year = ''] = monthFirst.exec(words) ?? []
  const [, otherDay = '', otherMonth = '', otherYear = ''] = dayFirst.exec(words) ?? []
  const at = months.indexOf((month || otherMonth).slice(0, 3).toLowerCase())
  if (at < 0) return tellDay(words)
  return [year || otherYear, String(at + 1).padStart(2, '0'), (day || otherDay).padStart(2, '0')].join('-')
}

/**
 * Whether a photo was made when a notice's picture was sent, give or take a day for the night desk and the time zones. Where the notice says no
 * day, the day it came stands for it; a photo of another day is then `unknown`, since a kill may come late.
 */
export function compareSentDay(
  notice: Pick<Notice, 'text' | 'parsed' | 'receivedAt'>,
  dateCreated: string
): 'same' | 'other' | 'unknown' {
  const sent = tellSentDay(notice)
  const made = Date.parse(tellDay(dateCreated) ?? '')
  const apart = Math.abs(Date.parse(sent ?? notice.receivedAt.slice(0, 10)) - made)
  if (Number.isNaN(apart)) return 'unknown'
  if (apart <= dayMs) return 'same'
  return sent === null ? 'unknown' : 'other'
}

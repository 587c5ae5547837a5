import type { NoticePair, TextSpan } from './parsed-notice.ts'

/** What a mark of a correction says: the values, whose notice it was, and of what day (ISO 8601). */
export interface MarkedCorrection {
  readonly pairs: readonly NoticePair[]
  readonly agency: string | null
  readonly date: string
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

const values = '\\[[^\\[\\]\\n]{0,400}\\] instead of \\[[^\\[\\]\\n]{0,400}\\]'
const dated = `[^\\n.;\\[\\]]{0,80}?\\d{1,2} (?:${months.join('|')}) \\d{4}`
const mark = new RegExp(`CORRECTION(?:: ${values}(?:; ${values}){0,40})?\\. ${dated}`, 'g')

/** The line that tells other desks of a correction: "CORRECTION: [right] instead of [wrong]. AFP, 12 May 2026"; `short` leaves the values out. */
export function writeCorrectionMark({ pairs, agency, date }: MarkedCorrection, form: 'whole' | 'short'): string {
  const said = pairs.map(({ correct, wrong }) => `[${correct}] instead of [${wrong}]`).join('; ')
  const day = new Date(date)
  const when = `${day.getUTCDate()} ${months[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`
  return `CORRECTION${form === 'whole' ? `: ${said}` : ''}. ${agency === null ? '' : `${agency}, `}${when}`
}

/** Where marks of corrections stand in a text: what they name as wrong is no longer said, and no notice to act on. */
export function findCorrectionMarks(text: string): readonly TextSpan[] {
  return [...text.matchAll(mark)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}

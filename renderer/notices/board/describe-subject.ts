import type { Notice } from '../../../shared/contract/notice.ts'
import { sumUpNotice } from '../../ui/describe-notice.ts'

/** Whose notice it is: the agency, the desk itself, or "Unknown". */
export function nameSender({ origin, parsed }: Pick<Notice, 'origin' | 'parsed'>): string {
  return origin === 'desk' ? 'Desk' : (parsed.agency ?? 'Unknown')
}

/** The picture ids people look for and the subject: "LIS104, PORTUGAL-LIGHTHOUSE". An id the subject holds already is not said twice. */
export function describeSubject({ subject, parsed }: Pick<Notice, 'subject' | 'parsed'>): string {
  const [first, ...more] = parsed.pictureIds
  if (first === undefined || subject.includes(first)) return subject
  return [more.length === 0 ? first : `${first} and ${more.length} more`, subject].filter(Boolean).join(', ')
}

/** What the notice says, in one line: the first pair and how many more, or the reason, or why the values are not known. */
export function describeContent(notice: Pick<Notice, 'state' | 'parsed' | 'changes' | 'text'>): string {
  const { pairs, reason } = notice.parsed
  const [first, ...more] = pairs
  if (first) {
    const others = more.length === 0 ? '' : `, ${more.length} more ${more.length === 1 ? 'pair' : 'pairs'}`
    return `${first.correct} for ${first.wrong}${others}`
  }
  return reason ?? (notice.state === 'values-unknown' ? sumUpNotice(notice) : firstLine(notice.text))
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? ''
}

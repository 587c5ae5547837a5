import type { Notice } from '../../../shared/contract/notice.ts'
import { nameNotice } from '../../ui/describe-notice.ts'
import { isKill } from '../group-notices.ts'
import { describeSubject } from './describe-subject.ts'

/** Notices that were not there before, the gravest first: a kill before a correction, then the newest. None where nothing was known before. */
export function listNews(before: readonly Notice[] | null, now: readonly Notice[]): readonly Notice[] {
  if (before === null) return []
  const known = new Set(before.map(({ number }) => number))
  return now
    .filter(({ number }) => !known.has(number))
    .toSorted((one, other) => Number(isKill(other)) - Number(isKill(one)) || other.number - one.number)
}

/** "AP kill: LIS104, PORTUGAL-LIGHTHOUSE", and how many came with it. Empty where none did. */
export function describeNews(news: readonly Notice[]): string {
  const [first, ...more] = news
  if (!first) return ''
  const others = more.length === 0 ? '' : `, and ${more.length} more ${more.length === 1 ? 'notice' : 'notices'}`
  return `${nameNotice(first.parsed)}: ${describeSubject(first)}${others}`
}

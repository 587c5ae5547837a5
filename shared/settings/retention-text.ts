import type { RetentionRule } from '../contract/retention.ts'
import { retentionLimits } from '../contract/retention-limits.ts'

/** A rule as people type it: "all", "90 days", "90d", "20 GB", "1.5 TB". Undefined for anything else. */
export function parseRetention(text: string): RetentionRule | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === 'all') return { keep: 'all' }
  const [, figure, unit] = /^(\d+(?:\.\d+)?)\s*(d|days?|mb|gb|tb)$/.exec(typed) ?? []
  if (figure === undefined || unit === undefined) return undefined
  const number = Number(figure)
  if (!unit.startsWith('d')) {
    const gigabytes = number * inGigabytes(unit)
    return isWithin(gigabytes, retentionLimits.gigabytes) ? { keep: 'size', gigabytes } : undefined
  }
  return Number.isInteger(number) && isWithin(number, retentionLimits.days) ? { keep: 'days', days: number } : undefined
}

function isWithin(number: number, [least, most]: readonly [number, number]): boolean {
  return number >= least && number <= most
}

/** A rule as people read and type it: "all", "90 days", "20 GB", "500 MB". */
export function writeRetention(rule: RetentionRule): string {
  switch (rule.keep) {
    case 'all':
      return 'all'
    case 'days':
      return rule.days === 1 ? '1 day' : `${rule.days} days`
    case 'size':
      return rule.gigabytes < 1 ? `${rule.gigabytes * 1000} MB` : `${rule.gigabytes} GB`
  }
}

function inGigabytes(unit: string): number {
  return unit === 'mb' ? 0.001 : unit === 'tb' ? 1000 : 1
}

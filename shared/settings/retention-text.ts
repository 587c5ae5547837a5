import type { RetentionRule } from '../contract/retention.ts'
import { retentionRuleSchema } from '../contract/retention.ts'

/** A rule as people type it: "all", "90 days", "90d", "20 GB", "1.5 TB". Undefined for anything else. */
export function parseRetention(text: string): RetentionRule | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === 'all') return { keep: 'all' }
  const [, figure, unit] = /^(\d+(?:\.\d+)?)\s*(d|days?|mb|gb|tb)$/.exec(typed) ?? []
  if (figure === undefined || unit === undefined) return undefined
  const number = Number(figure)
  const rule = unit.startsWith('d')
    ? { keep: 'days', days: number }
    : { keep: 'size', gigabytes: number * inGigabytes(unit) }
  return retentionRuleSchema.safeParse(rule).data
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

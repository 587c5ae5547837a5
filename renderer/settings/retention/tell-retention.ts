import type { RetentionRule } from '../../../shared/contract/retention.ts'
import { phrase } from '../../messages/phrase.ts'

/** A rule in a sentence: "all", "90 days", "20 GB", "500 MB". What is typed stays as `writeRetention` has it. */
export function tellRetention(rule: RetentionRule): string {
  switch (rule.keep) {
    case 'all':
      return phrase('settings.retention-all')
    case 'days':
      return phrase('settings.retention-days', { days: rule.days })
    case 'size':
      return rule.gigabytes < 1
        ? phrase('settings.retention-megabytes', { size: rule.gigabytes * 1000 })
        : phrase('settings.retention-gigabytes', { size: rule.gigabytes })
  }
}

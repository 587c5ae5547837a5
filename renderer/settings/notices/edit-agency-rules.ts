import type { AgencyRule } from '../../../shared/contract/settings.ts'
import { usualAgencyRule } from '../../../shared/settings/default-settings.ts'

/** The rules with one for this agency, as usual to begin with; as they are where it has one. */
export function addRule(rules: readonly AgencyRule[], agency: string): AgencyRule[] {
  const name = agency.trim()
  if (name === '' || rules.some((rule) => rule.agency === name)) return [...rules]
  const usual = { ...usualAgencyRule, duties: [...usualAgencyRule.duties] }
  return [...rules, { agency: name, ...usual }].toSorted((one, other) => one.agency.localeCompare(other.agency))
}

/** The rules with other words for one agency. */
export function changeRule(rules: readonly AgencyRule[], agency: string, change: Partial<AgencyRule>): AgencyRule[] {
  return rules.map((rule) => (rule.agency === agency ? { ...rule, ...change } : rule))
}

/** The duties with this one added, or taken out where it was there. */
export function turnDuty(rule: AgencyRule, duty: AgencyRule['duties'][number]): AgencyRule['duties'] {
  return rule.duties.includes(duty) ? rule.duties.filter((one) => one !== duty) : [...rule.duties, duty]
}

/** Hours as typed, in minutes; null where it is none the desk can keep (a minute to a year). */
export function readHours(typed: string): number | null {
  const minutes = Math.round(Number(typed.trim().replace(',', '.')) * 60)
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= 527_040 ? minutes : null
}

/** Minutes as hours to show: "12", "0.5". */
export function writeHours(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100)
}

import type { Notice, NoticeDuty } from '../contract/notice.ts'
import type { AgencyRule } from '../contract/settings.ts'
import { usualAgencyRule } from '../settings/default-settings.ts'
import type { NoticeKind } from './parsed-notice.ts'

// What an agency's rule adds holds for what asks the desk to change or drop something; an advisory only informs.
const ruledKinds: ReadonlySet<NoticeKind> = new Set(['correction', 'replacement', 'kill', 'withdrawal'])

/** What a notice obliges the desk to do: the duties its text states, then those of its agency's rule, each due so many minutes after receipt. */
export function planDuties(
  { parsed, receivedAt }: Pick<Notice, 'parsed' | 'receivedAt'>,
  rules: readonly AgencyRule[]
): NoticeDuty[] {
  const rule = rules.find(({ agency }) => agency === parsed.agency) ?? usualAgencyRule
  const due = new Date(Date.parse(receivedAt) + rule.dueMinutes * 60_000).toISOString()
  const ruled = ruledKinds.has(parsed.kind) ? rule.duties : []
  return [...new Set([...parsed.duties, ...ruled])].map((duty) => ({ duty, due, done: null }))
}

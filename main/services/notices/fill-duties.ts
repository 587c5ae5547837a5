import type { Notice } from '../../../shared/contract/notice.ts'
import { planDuties } from '../../../shared/notice/plan-duties.ts'
import type { DeskRecords } from '../ports/desk-store.ts'

/** These notices with their duties, also where an older desk took them in without; nothing is recorded. */
export async function fillDuties(
  { settings }: Pick<DeskRecords, 'settings'>,
  notices: readonly Notice[]
): Promise<Notice[]> {
  const { agencyRules } = await settings.read()
  return notices.map((notice) =>
    notice.duties.length > 0 ? notice : { ...notice, duties: planDuties(notice, agencyRules) }
  )
}

import type { NoticeState } from '../contract/notice.ts'

/** Each state of a notice, as a person says it. */
export const stateWords: Readonly<Record<NoticeState, string>> = {
  received: 'Received',
  understood: 'Understood',
  'values-unknown': 'Values unknown',
  matched: 'Matched',
  proposed: 'Proposed',
  applied: 'Applied',
  'duties-open': 'Duties open',
  closed: 'Closed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
  reinstated: 'Reinstated'
}

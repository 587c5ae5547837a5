import type { Notice } from '../../shared/contract/notice.ts'
import type { NoticeGroup } from '../state/screen.ts'

const isKill = (notice: Notice): boolean => notice.parsed.kind === 'kill' || notice.parsed.kind === 'withdrawal'

/** Whether a notice stands in a group of the rail. Each open notice stands in exactly one. */
export function isInGroup(notice: Notice, group: NoticeGroup): boolean {
  if (notice.state === 'applied' || notice.state === 'closed') return group === 'applied'
  if (isKill(notice)) return group === 'kills'
  if (notice.state === 'values-unknown') return group === 'valuesUnknown'
  return group === 'needYou'
}

/** What a group is called, and what is true when it is empty. */
export const groupHeads: Readonly<Record<NoticeGroup, { readonly title: string; readonly empty: string }>> = {
  kills: { title: 'Kills', empty: 'No photo is killed or withdrawn.' },
  needYou: { title: 'Need you', empty: 'No notice waits for you.' },
  valuesUnknown: { title: 'Values unknown', empty: 'No notice was announced without its values.' },
  applied: { title: 'Applied', empty: 'No notice has been applied yet.' }
}

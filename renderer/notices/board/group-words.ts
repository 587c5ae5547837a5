import type { NoticeGroup } from '../../state/screen.ts'

/** What a group of notices is called, and what is true when it is empty. */
export const groupWords: Readonly<Record<NoticeGroup, { readonly title: string; readonly empty: string }>> = {
  open: { title: 'Open', empty: 'No notice is open.' },
  kills: { title: 'Kills', empty: 'No kill and no withdrawal is open.' },
  overdue: { title: 'Overdue', empty: 'No duty is overdue.' },
  valuesUnknown: { title: 'Values unknown', empty: 'No notice was announced without its values.' },
  needYou: { title: 'Need you', empty: 'No notice waits for you.' },
  openDuties: { title: 'Open duties', empty: 'No duty is open.' },
  closed: { title: 'Closed', empty: 'No notice has been closed yet.' },
  closedToday: { title: 'Closed today', empty: 'No notice was closed today.' }
}

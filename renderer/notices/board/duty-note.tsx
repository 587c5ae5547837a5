import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { NoticeDuty } from '../../../shared/contract/notice.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { NoteDialog } from '../../ui/note-dialog.tsx'
import { describeSubject } from './describe-subject.ts'
import { tickDuty } from './tick-duty.ts'

/** Ticks a duty with a note: what was done, where, on whose word. Esc leaves it open. */
export function DutyNote({
  notice: number,
  duty
}: {
  readonly notice: NoticeNumber
  readonly duty: NoticeDuty['duty']
}) {
  const store = useDeskStore()
  const notice = useDesk((desk) => desk.notices?.find((other) => other.number === number))
  const close = useDesk((desk) => desk.closeOverlay)
  if (!notice) return null
  return (
    <NoteDialog
      title={`${dutyWords[duty]}, ${describeSubject(notice)}`}
      label="Note, kept in the ledger with your name and the time"
      leave="Leave it open"
      keep="Tick"
      onClose={close}
      onKeep={(note) => void tickDuty(store.getState, { notice, duty, done: true, note })}
    />
  )
}

import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { NoticeDuty } from '../../../shared/contract/notice.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
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
  const [note, setNote] = useState('')
  const id = useId()
  if (!notice) return null
  const tick = (event?: FormEvent): void => {
    event?.preventDefault()
    close()
    void tickDuty(store.getState, { notice, duty, done: true, note: note.trim() })
  }
  return (
    <DialogBox
      title={`${dutyWords[duty]}, ${describeSubject(notice)}`}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            Leave it open
          </Button>
          <Button kind="primary" keys="Enter" onPress={() => tick()}>
            Tick
          </Button>
        </>
      }
    >
      <form className="dialog-body dialog-form" onSubmit={tick}>
        <label htmlFor={id}>Note, kept in the ledger with your name and the time</label>
        <div className="field-box lead">
          <input id={id} autoFocus dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      </form>
    </DialogBox>
  )
}

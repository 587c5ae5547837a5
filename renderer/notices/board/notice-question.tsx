import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticeQuestion as Question } from '../../state/screen-slice.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { nameNotice } from '../../ui/describe-notice.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
import { describeSubject } from './describe-subject.ts'
import { endNotice } from './end-notice.ts'
import { listUnproven } from './list-unproven.ts'

const words: Readonly<Record<Question, { readonly title: string; readonly button: string; readonly told: string }>> = {
  close: { title: 'Close', button: 'Close notice', told: 'Its duties and its record stay; it can be opened again.' },
  reject: {
    title: 'Reject',
    button: 'Reject notice',
    told: 'It asks nothing of this desk any more. Files stay as they are, photos it locked are unlocked, and it can be opened again.'
  },
  reopen: {
    title: 'Open again',
    button: 'Open notice again',
    told: 'It stands on the board again, with its duties as they were.'
  }
}

/** Asks for the reason before a notice is closed, rejected or opened again. Esc leaves it as it is. */
export function NoticeQuestion({
  question,
  notice: number
}: {
  readonly question: Question
  readonly notice: NoticeNumber
}) {
  const notice = useDesk((desk) => desk.notices?.find((other) => other.number === number))
  const close = useDesk((desk) => desk.closeOverlay)
  return notice ? <ReasonDialog question={question} notice={notice} onClose={close} /> : null
}

function ReasonDialog(props: { readonly question: Question; readonly notice: Notice; readonly onClose: () => void }) {
  const { question, notice, onClose } = props
  const store = useDeskStore()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()
  const { title, button, told } = words[question]
  const unproven = question === 'close' ? listUnproven(notice) : []
  const needed = question !== 'close' || unproven.length > 0
  const act = async (event?: FormEvent) => {
    event?.preventDefault()
    if (busy || (needed && reason.trim() === '')) return
    setBusy(true)
    const failed = await endNotice(store.getState, { notice, act: question, reason: reason.trim() })
    setBusy(false)
    if (failed === null) onClose()
    else setProblem(failed)
  }
  return (
    <DialogBox
      title={`${title} ${nameNotice(notice.parsed)}, ${describeSubject(notice)}`}
      width={480}
      busy={busy}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            Leave it
          </Button>
          <Button
            kind={question === 'reject' ? 'danger' : 'primary'}
            keys="Enter"
            refusal={needed && reason.trim() === '' ? 'Type the reason first' : undefined}
            onPress={() => void act()}
          >
            {button}
          </Button>
        </>
      }
    >
      <form className="dialog-body dialog-form" onSubmit={(event) => void act(event)}>
        {unproven.map((line) => (
          <p key={line} className="board-unproven">
            {line}
          </p>
        ))}
        <label htmlFor={id}>{needed ? 'Reason, kept in the ledger' : 'Reason, where there is one'}</label>
        <div className="field-box lead">
          <input id={id} autoFocus dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        <p className="third">{told}</p>
        {problem !== null && (
          <p className="board-unproven" role="alert">
            {problem}
          </p>
        )}
      </form>
    </DialogBox>
  )
}

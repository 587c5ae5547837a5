import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
import { actOnRecipients } from './tell-recipient.ts'

/** Notes how somebody was told: by telephone, on whose word. Esc leaves them not told. */
export function ToldNote(props: {
  readonly notice: NoticeNumber
  readonly recipient: RecipientId
  readonly called: string
}) {
  const { notice, recipient, called } = props
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const [note, setNote] = useState('')
  const id = useId()
  const tell = (event?: FormEvent): void => {
    event?.preventDefault()
    close()
    const recipients = [{ id: recipient, name: called }]
    void actOnRecipients(store.getState, 'tell', { notice, recipients, how: 'hand', note: note.trim() })
  }
  return (
    <DialogBox
      title={`${called} was told`}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            Not told
          </Button>
          <Button kind="primary" keys="Enter" onPress={() => tell()}>
            Told
          </Button>
        </>
      }
    >
      <form className="dialog-body dialog-form" onSubmit={tell}>
        <label htmlFor={id}>How, kept in the ledger with your name and the time</label>
        <div className="field-box lead">
          <input id={id} autoFocus dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      </form>
    </DialogBox>
  )
}

import type { NoticeNumber, RecipientId } from '../../../shared/contract/identifiers.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { NoteDialog } from '../../ui/note-dialog.tsx'
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
  const recipients = [{ id: recipient, name: called }]
  return (
    <NoteDialog
      title={`${called} was told`}
      label="How, kept in the ledger with your name and the time"
      leave="Not told"
      keep="Told"
      onClose={close}
      onKeep={(note) => void actOnRecipients(store.getState, 'tell', { notice, recipients, how: 'hand', note })}
    />
  )
}

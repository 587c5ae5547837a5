import { useId, useRef, useState } from 'react'
import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { RecallScope } from '../../../shared/contract/recall.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
import { readBase64 } from '../../ui/read-base64.ts'
import { writeMailbox } from '../recipients/describe-recipient.ts'
import { useNoticeRecipients } from '../recipients/use-notice-recipients.ts'
import { copyMessage, saveMail } from '../reply/message-acts.ts'
import { gatherHolders } from './gather-holders.ts'
import { HolderLines } from './holder-lines.tsx'
import { noteAnswer } from './note-answer.ts'
import { RecallFolderDialog } from './recall-folder-dialog.tsx'
import './recall-part.css'
import { useRecall } from './use-recall.ts'
import { useRecallMessage } from './use-recall-message.ts'

interface HolderPlace {
  readonly scope: RecallScope
  readonly recipient: RecipientId | null
  readonly destination: string
  readonly who: string
}

/** Somebody who got a wrong version: what they have, the message to them to be copied or saved, and whether they answered. Esc leaves all as it is. */
export function RecallHolderDialog({ folder, ...place }: HolderPlace & { readonly folder: boolean }) {
  return folder ? <RecallFolderDialog scope={place.scope} folder={place.destination} /> : <HolderDialog {...place} />
}

function HolderDialog({ scope, recipient, destination, who }: HolderPlace) {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const notice = useDesk((desk) => desk.notices?.find((one) => one.number === scope.notice))
  const { recall, problem } = useRecall(scope)
  const holder = gatherHolders(recall?.lines ?? []).find(
    (one) => !one.folder && one.recipient === recipient && one.destination === destination
  )
  const reminder = holder?.state === 'no-answer' && (holder.overdue || holder.lines.some(({ told }) => told !== null))
  const { message, problem: unwritten } = useRecallMessage({ scope, recall, recipient, reminder })
  const listed = useNoticeRecipients(notice).listed?.find((one) => one.recipient.id === recipient) ?? null
  const [note, setNote] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const noteId = useId()
  const answered = holder?.state === 'answered'
  const whom = { scope, recipient, destination, folder: false, who }
  const keep = async (more: { readonly reply?: File } = {}) => {
    const reply =
      more.reply === undefined ? {} : { reply: { fileName: more.reply.name, bytes: await readBase64(more.reply) } }
    if (await noteAnswer(store.getState, { ...whom, answered: !answered, note: note.trim(), ...reply })) close()
  }
  const outgoing =
    message === null
      ? null
      : { notice: scope.notice, message, to: listed, mailbox: writeMailbox({ ...message, name: who }) }
  const unsaid = recipient === null ? 'A place of nobody by name has no message' : 'The message is being written'
  return (
    <DialogBox
      title={who}
      width={560}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            Leave it
          </Button>
          <Button kind="primary" refusal={holder === undefined ? 'Being read' : undefined} onPress={() => void keep()}>
            {answered ? 'They did not answer after all' : 'They answered'}
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        {(problem ?? unwritten) !== null && <p role="alert">{problem ?? unwritten}</p>}
        <HolderLines holder={holder} />
        {recipient !== null && (
          <>
            <p className="strong">{message?.subject ?? ''}</p>
            <textarea
              className="recall-dialog-text caption-text"
              aria-label={`Message to ${who}`}
              dir="auto"
              readOnly
              value={message?.text ?? ''}
            />
            <div className="recall-dialog-row">
              <Button
                refusal={outgoing === null ? unsaid : undefined}
                onPress={() => outgoing && void copyMessage(store.getState, outgoing)}
              >
                {reminder ? 'Copy the reminder' : 'Copy'}
              </Button>
              <Button
                refusal={outgoing === null ? unsaid : undefined}
                onPress={() => outgoing && void saveMail(store.getState, outgoing)}
              >
                Save as .eml
              </Button>
            </div>
          </>
        )}
        {!answered && (
          <div className="recall-dialog-row">
            <label htmlFor={noteId}>Their answer</label>
            <span className="field-box lead">
              <input id={noteId} dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
            </span>
            <input
              ref={file}
              hidden
              type="file"
              aria-label="Reply file"
              accept=".eml,.txt"
              onChange={(event) => {
                const [reply] = event.target.files ?? []
                if (reply !== undefined) void keep({ reply })
                // Else choosing the same file again would say nothing.
                event.target.value = ''
              }}
            />
            <Button onPress={() => file.current?.click()}>Read it from a file</Button>
          </div>
        )}
      </div>
    </DialogBox>
  )
}

import { useEffect, useId, useState } from 'react'
import type { RecallScope } from '../../../shared/contract/recall.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
import { gatherHolders } from './gather-holders.ts'
import { HolderLines } from './holder-lines.tsx'
import { noteAnswer } from './note-answer.ts'
import './recall-part.css'
import { nameFolder } from './recall-words.ts'
import { useRecall } from './use-recall.ts'
import { useRecallSend } from './use-recall-send.ts'

/** A folder that wrong files were exported to and sent to nobody from: the right ones are put in their place, or a person says why not. Esc leaves it. */
export function RecallFolderDialog({ scope, folder }: { readonly scope: RecallScope; readonly folder: string }) {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const { recall, problem, reload } = useRecall(scope)
  const sending = useRecallSend()
  const holder = gatherHolders(recall?.lines ?? []).find((one) => one.folder && one.destination === folder)
  const [note, setNote] = useState('')
  const noteId = useId()
  const isClosed = holder?.answeredAt != null
  const running = sending.running !== null
  useEffect(() => {
    if (!running) reload()
  }, [running, reload])
  const lines = holder?.lines.filter(({ state }) => state === 'holds-wrong') ?? []
  const refused = recall?.photos.find(
    ({ photoId, refusal }) => refusal !== null && lines.some((line) => line.photoId === photoId)
  )
  const refuseExport = running
    ? 'The right files are being made'
    : lines.length === 0
      ? 'No wrong file is left there'
      : refused?.refusal?.message
  const refuseClosing =
    holder === undefined ? 'Being read' : !isClosed && note.trim() === '' ? 'Say why it is done with' : undefined
  const keep = async () => {
    const act = { scope, recipient: null, destination: folder, folder: true, who: folder }
    if (await noteAnswer(store.getState, { ...act, answered: !isClosed, note: note.trim() })) close()
  }
  return (
    <DialogBox
      title={nameFolder(folder)}
      width={560}
      onClose={close}
      busy={running}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            Leave it
          </Button>
          <Button refusal={refuseClosing} onPress={() => void keep()}>
            {isClosed ? 'Open it again' : 'Close with this reason'}
          </Button>
          <Button kind="primary" refusal={refuseExport} onPress={() => sending.send(scope, [folder])}>
            {running ? 'Exporting…' : 'Export again in its place'}
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        {problem !== null && <p role="alert">{problem}</p>}
        <HolderLines holder={holder} />
        {sending.failed?.files.map(({ path, message }) => (
          <p key={path} className="recall-refused" role="alert">
            {message}
          </p>
        ))}
        {!isClosed && (
          <div className="recall-dialog-row">
            <label htmlFor={noteId}>Reason</label>
            <span className="field-box lead">
              <input id={noteId} dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
            </span>
          </div>
        )}
      </div>
    </DialogBox>
  )
}

import { useState } from 'react'
import type { Revision } from '../../shared/contract/history.ts'
import type { PhotoState } from '../../shared/contract/history-view.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { findSigned } from '../state/find-signed.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import '../ui/field-box.css'
import { compareRevisions } from './compare-revisions.ts'
import { changedFields } from './name-revision.ts'

const list = new Intl.ListFormat('en-GB')

/** Asks before a photo is given back as it was at a revision: what returns, whether to the byte, and why. Esc leaves it. */
export function RestoreQuestion(props: {
  readonly state: PhotoState
  readonly revisions: readonly Revision[]
  readonly onClose: () => void
}) {
  const { state, revisions, onClose } = props
  const store = useDeskStore()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const to = state.revision.revision
  const newest = revisions.at(-1)?.revision ?? to
  const labels = changedFields(compareRevisions(revisions, newest, to)).map((key) => findField(key).label)
  const restore = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const { engine, info, say, askBreaking } = store.getState()
    try {
      const signed = await findSigned(engine.client, [state.photoId])
      if (!(await askBreaking(signed))) return
      const { done, failed } = await engine.client.history.restore({
        photos: [{ photoId: state.photoId, revision: newest, to }],
        reason,
        ...(signed.length > 0 ? { breakCredentials: true } : {}),
        ...(info ? { by: info.user } : {})
      })
      for (const { message } of failed) say({ kind: 'failure', words: message })
      const [first] = done
      const how = first?.decisions?.restored?.how === 'fields' ? 'its fields' : 'its exact bytes'
      if (first)
        say({ kind: 'fact', words: `Restored ${state.fileName} to r${to}: ${how} are back, as r${first.revision}` })
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
    } finally {
      onClose()
    }
  }
  return (
    <DialogBox
      role="alertdialog"
      title={`Restore ${state.fileName} to r${to}?`}
      width={460}
      busy={busy}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            Leave it at r{newest}
          </Button>
          <Button kind="primary" keys="Enter" onPress={() => void restore()}>
            Restore r{to}
          </Button>
        </>
      }
    >
      <form
        className="dialog-body dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void restore()
        }}
      >
        <p>
          {state.bytesKept
            ? `The file gets exactly the bytes it had at r${to}. `
            : `The bytes of r${to} are not in the vault: its fields are written into the present file. `}
          {labels.length === 0 ? 'No field changes.' : `Changes ${list.format(labels)}.`}
        </p>
        <p className="second">
          It becomes r{newest + 1}. {newest - to === 1 ? `r${newest} stays` : `r${to + 1} to r${newest} stay`} in the
          history, and the restore can be undone.
        </p>
        <label className="restore-reason">
          Reason
          <span className="field-box">
            <input
              autoFocus
              type="text"
              value={reason}
              placeholder="For the record"
              onChange={(event) => setReason(event.target.value)}
            />
          </span>
        </label>
      </form>
    </DialogBox>
  )
}

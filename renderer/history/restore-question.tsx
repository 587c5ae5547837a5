import { useState } from 'react'
import type { Revision } from '../../shared/contract/history.ts'
import type { PhotoState } from '../../shared/contract/history-view.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { spokenLanguage } from '../messages/language.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { findSigned } from '../state/find-signed.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import '../ui/field-box.css'
import { compareRevisions } from './compare-revisions.ts'
import { changedFields } from './name-revision.ts'

const list = new Intl.ListFormat(spokenLanguage().locale)

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
      if (!first) return
      const told = { file: state.fileName, to, revision: first.revision }
      const isFields = first.decisions?.restored?.how === 'fields'
      say({
        kind: 'fact',
        words: isFields ? phrase('history.restored-fields', told) : phrase('history.restored-bytes', told)
      })
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
    } finally {
      onClose()
    }
  }
  return (
    <DialogBox
      role="alertdialog"
      title={phrase('history.restore-question', { file: state.fileName, to })}
      width={460}
      busy={busy}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            {phrase('history.leave-at', { revision: newest })}
          </Button>
          <Button kind="primary" keys="Enter" onPress={() => void restore()}>
            {phrase('history.restore-to', { revision: to })}
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
            ? phrase('history.gets-bytes', { revision: to })
            : phrase('history.gets-fields', { revision: to })}{' '}
          {labels.length === 0
            ? phrase('history.no-field-changes')
            : phrase('history.fields-change', { fields: list.format(labels) })}
        </p>
        <p className="second">
          {newest - to === 1
            ? phrase('history.becomes-one', { next: newest + 1, stays: newest })
            : phrase('history.becomes-more', { next: newest + 1, first: to + 1, last: newest })}
        </p>
        <label className="restore-reason">
          {phrase('history.reason')}
          <span className="field-box">
            <input
              autoFocus
              type="text"
              value={reason}
              placeholder={phrase('history.for-the-record')}
              onChange={(event) => setReason(event.target.value)}
            />
          </span>
        </label>
      </form>
    </DialogBox>
  )
}

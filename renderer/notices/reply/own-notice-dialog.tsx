import { useState } from 'react'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { copyMessage } from './message-acts.ts'
import { OwnNoticeFields } from './own-notice-fields.tsx'
import './own-notice-dialog.css'
import type { OwnNoticeForm } from './own-notice-form.ts'
import { emptyOwnNotice, readOwnNotice } from './own-notice-form.ts'
import { useOwnPreview } from './use-own-preview.ts'

/** Writes a notice of the desk's own for its clients: to be copied, or taken in and worked like any other. Esc leaves without either. */
export function OwnNoticeDialog() {
  const store = useDeskStore()
  const [form, setForm] = useState<OwnNoticeForm>(emptyOwnNotice)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { message, missing } = useOwnPreview(form)
  const refusal = message === null ? 'Something is missing' : undefined
  const close = () => store.getState().closeOverlay()
  const take = async () => {
    if (busy || message === null) return
    setBusy(true)
    const { engine, info, openScreen, reloadNotices } = store.getState()
    try {
      const by = info?.user ? { by: info.user } : {}
      const notice = await engine.client.notices.addOwn({ ...readOwnNotice(form), ...by })
      close()
      // On its own screen first: what is on show is no news.
      openScreen({ name: 'notice', notice: notice.number, tab: 'review' })
      await reloadNotices()
    } catch (error) {
      setProblem(describeFailure(error).words)
      setBusy(false)
    }
  }
  return (
    <DialogBox
      title="Write a correction of our own"
      width={860}
      busy={busy}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            Leave
          </Button>
          <Button refusal={refusal} onPress={() => message && void copyMessage(store.getState, { message })}>
            Copy
          </Button>
          <Button kind="primary" keys="Ctrl+Enter" refusal={refusal} onPress={() => void take()}>
            Take it in
          </Button>
        </>
      }
    >
      <form
        className="dialog-body own-notice"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void take()
        }}
      >
        <OwnNoticeFields form={form} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />
        <section className="own-preview" aria-label="As clients get it" aria-live="polite">
          {problem !== null && (
            <p className="own-problem" role="alert">
              {problem}
            </p>
          )}
          {message === null ? (
            <p className="third">{missing}</p>
          ) : (
            <>
              <p className="strong" dir="auto">
                {message.subject}
              </p>
              <p className="own-text caption-text" dir="auto" lang={form.language}>
                {message.text}
              </p>
            </>
          )}
        </section>
      </form>
    </DialogBox>
  )
}

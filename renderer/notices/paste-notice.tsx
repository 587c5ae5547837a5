import { useEffect, useState } from 'react'
import type { Notice } from '../../shared/contract/notice.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { ChooseNoticeFile } from './drop/choose-notice-file.tsx'

/** Takes a notice in as text: says what is understood while a person pastes, and keeps it word for word. `text` is what was pasted already. */
export function PasteNotice(props: {
  readonly text: string
  readonly onClose: () => void
  readonly onTaken: (notice: Notice) => void
}) {
  const engine = useDesk((desk) => desk.engine)
  const user = useDesk((desk) => desk.info?.user)
  const reloadNotices = useDesk((desk) => desk.reloadNotices)
  const noteHandedIn = useDesk((desk) => desk.noteHandedIn)
  const [text, setText] = useState(props.text)
  const [told, setTold] = useState('')
  useEffect(() => {
    if (text.trim() === '') return setTold('')
    const stop = new AbortController()
    engine.client.notices.parse({ text }, { signal: stop.signal }).then(
      ({ kind, agency, pairs }) =>
        setTold(
          kind === 'none'
            ? 'This is not understood as a notice: nothing in it says that a photo was corrected, killed or withdrawn.'
            : `${agency ?? 'Unknown agency'}, ${kind}, ${pairs.map((pair) => `“${pair.correct}” instead of “${pair.wrong}”`).join(' and ') || 'values unknown'}`
        ),
      (error: unknown) => !stop.signal.aborted && setTold(describeFailure(error).words)
    )
    return () => stop.abort()
  }, [engine, text])
  const take = async () => {
    try {
      const notice = await engine.client.notices.add({ text, ...(user ? { by: user } : {}) })
      noteHandedIn([notice.number])
      await reloadNotices()
      props.onTaken(notice)
    } catch (error) {
      setTold(describeFailure(error).words)
    }
  }
  return (
    <DialogBox
      title="Paste a notice"
      width={560}
      onClose={props.onClose}
      footer={
        <>
          <ChooseNoticeFile onTaken={props.onTaken} />
          <span className="grow" />
          <Button keys="Escape" onPress={props.onClose}>
            Leave
          </Button>
          <Button
            kind="primary"
            keys="Ctrl+Enter"
            refusal={text.trim() === '' ? 'No text yet' : undefined}
            onPress={() => void take()}
          >
            Take it in
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        <textarea
          autoFocus
          className="paste-notice-text caption-text"
          aria-label="Text of the notice"
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') void take()
          }}
        />
        <p className="paste-notice-told" aria-live="polite">
          {told}
        </p>
      </div>
    </DialogBox>
  )
}

import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { WatchFailure } from '../../../shared/contract/watch-rules.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../../state/use-asked.ts'
import { useAttempt } from '../../state/use-attempt.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { formatMoment } from '../../ui/format-moment.ts'
import { Icon } from '../../ui/icon.tsx'
import { nameFile } from '../../ui/name-file.ts'
import { Strip } from '../../ui/strip.tsx'
import './watch-failures.css'

const list = (client: DeskClient) => client.watch.failures({})

/** Tells on the board that rules gave up sending corrected photos, and lets a person try them again or let them go. Nothing where none did. */
export function WatchFailures() {
  const { answer, reload } = useAsked(list)
  const [open, setOpen] = useState(false)
  const failures = answer ?? []
  if (failures.length === 0) return null
  return (
    <>
      <Strip
        kind="over"
        glyph={<Icon of={TriangleAlert} />}
        action={<Button onPress={() => setOpen(true)}>Show why</Button>}
      >
        {failures.length === 1
          ? '1 corrected photo could not be sent by its rule. Its recipients may still have the version before.'
          : `${failures.length.toLocaleString('en-GB')} corrected photos could not be sent by their rules. Their recipients may still have the versions before.`}
      </Strip>
      {open && <FailuresDialog failures={failures} onChange={reload} onClose={() => setOpen(false)} />}
    </>
  )
}

function FailuresDialog(props: {
  readonly failures: readonly WatchFailure[]
  readonly onChange: () => void
  readonly onClose: () => void
}) {
  const { failures, onChange, onClose } = props
  const store = useDeskStore()
  const attempt = useAttempt()
  const settle = async ({ rule, photoId, revision }: WatchFailure, act: 'retry' | 'dismiss') => {
    const settled = await attempt((client, by) => client.watch[act]({ rule, photoId, revision, ...by }))
    if (!settled.ok) store.getState().say({ kind: 'failure', words: settled.words })
    onChange()
  }
  const now = new Date()
  return (
    <DialogBox
      title="Corrected photos that were not sent"
      width={640}
      onClose={onClose}
      footer={
        <Button kind="primary" keys="Escape" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <ul className="dialog-body watch-failures" aria-label="Not sent">
        {failures.map((failure) => (
          <li key={`${failure.rule} ${failure.photoId} ${failure.revision}`} className="watch-failure">
            <p>
              <span className="strong">{nameFile(failure.path)}</span>{' '}
              <span className="second">{`${failure.ruleName}, revision ${failure.revision}`}</span>{' '}
              <time className="third figures" dateTime={failure.at}>
                {formatMoment(failure.at, now)}
              </time>
            </p>
            <p className="selectable">{failure.message}</p>
            <p className="watch-failure-buttons">
              <Button label={`Try again: ${nameFile(failure.path)}`} onPress={() => void settle(failure, 'retry')}>
                Try again
              </Button>
              <Button
                kind="quiet"
                label={`Let it go: ${nameFile(failure.path)}`}
                onPress={() => void settle(failure, 'dismiss')}
              >
                Let it go
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </DialogBox>
  )
}

import { useMemo } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { Recall } from '../../../shared/contract/recall.ts'
import { countSendable } from '../../../shared/recall/count-sendable.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { gatherHolders } from './gather-holders.ts'
import './recall-part.css'
import { RecallFlow } from './recall-flow.tsx'
import { describeRecall, nameSending } from './recall-words.ts'
import { useRecall } from './use-recall.ts'
import { useRecallCommands } from './use-recall-commands.ts'
import type { RecallSending } from './use-recall-send.ts'

const nothing: Pick<Recall, 'photos' | 'lines'> = { photos: [], lines: [] }

/** Where the wrong version of a notice's photos went, below the board: photos, exports, recipients, and the button that sends the right one. */
export function RecallPart({ notice, sending }: { readonly notice: Notice; readonly sending: RecallSending }) {
  const store = useDeskStore()
  const { recall, problem, reload } = useRecall(notice)
  const { photos, lines } = recall ?? nothing
  const holders = useMemo(() => gatherHolders(lines), [lines])
  const count = countSendable({ photos, lines })
  const refusal = tellRefusal({ photos, lines }, count.photos, sending)
  const send = () => sending.send(notice.number)
  useRecallCommands({ refusal, send, count, isAny: holders.length > 0 })
  const failed = sending.failed?.notice === notice.number ? sending.failed.files : []
  const refused = photos.flatMap((photo) => (photo.refusal === null ? [] : [{ ...photo, ...photo.refusal }]))
  return (
    <section className="recall" aria-label="Recall">
      <header className="recall-head">
        <h2 className="strong">Recall</h2>
        <span className="cut second" title={describeRecall({ photos, lines }, holders)}>
          {recall === null ? '' : describeRecall({ photos, lines }, holders)}
        </span>
        <span className="grow" />
        {sending.running !== null && <Running sending={sending} />}
        {sending.running === null && holders.length > 0 && (
          <Button keys="Ctrl+Enter" refusal={refusal} onPress={send}>
            {nameSending(count)}
          </Button>
        )}
      </header>
      {problem !== null && (
        <p className="recall-problem" role="alert">
          {problem} <Button onPress={reload}>Try again</Button>
        </p>
      )}
      {holders.length > 0 && (
        <div className="recall-scroll">
          <RecallFlow
            photos={photos}
            holders={holders}
            onOpen={({ recipient, destination, who }) =>
              store
                .getState()
                .openOverlay({ name: 'recall-holder', notice: notice.number, recipient, destination, who })
            }
          />
          {[...refused, ...failed.filter(({ path }) => refused.every((one) => one.path !== path))].map((one) => (
            <p key={`${one.path} ${one.message}`} className="recall-refused">
              {one.message}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}

function Running({ sending: { running, cancel } }: { readonly sending: RecallSending }) {
  const step = running?.step ?? null
  const { done = 0, total = 0, stage = 'exporting' } = step ?? {}
  return (
    <span className="recall-running">
      <ProgressBar label="Sending the right versions" done={done} total={total} />
      <span className="figures" aria-live="polite">
        {stage === 'exporting' ? `Exporting ${done} of ${total}` : `Sending ${done} of ${total}`}
      </span>
      <span className="third cut">{step?.waiting ?? ''}</span>
      <Button onPress={cancel}>Stop</Button>
    </span>
  )
}

function tellRefusal(
  { photos, lines }: Pick<Recall, 'photos' | 'lines'>,
  count: number,
  { running }: RecallSending
): string | undefined {
  if (running !== null) return 'The right versions are on their way'
  if (count > 0) return undefined
  if (lines.every(({ state }) => state !== 'holds-wrong')) return 'Nobody holds the wrong version any more'
  if (photos.every(({ barred }) => barred)) return 'Killed photos are never sent: tell each recipient instead'
  return photos.find(({ refusal }) => refusal !== null)?.refusal?.message ?? 'Nothing can be sent'
}

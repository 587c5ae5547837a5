import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Recall, RecallScope } from '../../../shared/contract/recall.ts'
import { chooseToSend } from '../../../shared/recall/choose-lines.ts'
import { countSendable } from '../../../shared/recall/count-sendable.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { gatherHolders } from './gather-holders.ts'
import './recall-part.css'
import { RecallFlow } from './recall-flow.tsx'
import { describeRecall, nameSending } from './recall-words.ts'
import type { RecallAtHand } from './use-recall.ts'
import { useRecallCommands } from './use-recall-commands.ts'
import type { RecallSending } from './use-recall-send.ts'

const nothing: Pick<Recall, 'photos' | 'lines'> = { photos: [], lines: [] }

const everybody = { recipients: [], destinations: [], folders: [] }

/**
 * Where the wrong versions of what is called back went: photos, exports, recipients, and the button that sends the right one. Below the board of a
 * notice, and on the screen where a person asks for photos, words or dates. Pass a memoised scope.
 */
export function RecallPart(props: {
  readonly scope: RecallScope
  readonly recall: RecallAtHand
  readonly sending: RecallSending
  /** Said where no wrong version left the desk. */
  readonly nowhere: string
  /** Beside its name. */
  readonly aside?: ReactNode
}) {
  const { scope, sending } = props
  const store = useDeskStore()
  const { recall, problem, reload } = props.recall
  const { photos, lines } = recall ?? nothing
  const holders = useMemo(() => gatherHolders(lines), [lines])
  const count = countSendable({ photos, lines: chooseToSend({ lines }, everybody) })
  const refusal = tellRefusal({ photos, lines }, count.photos, sending)
  const send = () => sending.send(scope)
  useRecallCommands({ refusal, send, count, isAny: holders.length > 0 })
  const words = holders.length === 0 ? props.nowhere : describeRecall({ photos, lines }, holders)
  const failed = sending.failed?.scope === scope ? sending.failed.files : []
  const refused = photos.flatMap((photo) => (photo.refusal === null ? [] : [{ ...photo, ...photo.refusal }]))
  return (
    <section className="recall" aria-label="Recall">
      <header className="recall-head">
        <h2 className="strong">Recall</h2>
        <span className="cut second" title={words}>
          {recall === null ? '' : words}
        </span>
        <span className="grow" />
        {props.aside}
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
            onOpen={({ recipient, destination, folder, who }) =>
              store.getState().openOverlay({ name: 'recall-holder', scope, recipient, destination, folder, who })
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
  const sent = lines.filter(({ folder }) => !folder)
  if (sent.length === 0 && lines.length > 0) return 'It was sent to nobody: open its folder to put the right one there'
  if (sent.every(({ state }) => state !== 'holds-wrong')) return 'Nobody holds the wrong version any more'
  if (photos.every(({ barred }) => barred)) return 'Killed photos are never sent: tell each recipient instead'
  return photos.find(({ refusal }) => refusal !== null)?.refusal?.message ?? 'Nothing can be sent'
}

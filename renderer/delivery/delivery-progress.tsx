import { ProgressBar } from '../ui/progress-bar.tsx'
import { DeliveryResultList } from './delivery-result.tsx'
import type { DeliveryStage } from './use-delivery.ts'

/** A running or ended delivery: bar, count, the file under way and why it waits, then what became of each. */
export function DeliveryProgress({ stage }: { readonly stage: Exclude<DeliveryStage, { name: 'ask' }> }) {
  if (stage.name === 'ended') {
    const { result, notMade, paused } = stage
    const done = result?.delivered.length ?? 0
    const failed = (result?.failed.length ?? 0) + notMade.length
    return (
      <div className="export-progress">
        <ProgressBar label="Delivery" done={done} total={done + failed} state={paused ? 'paused' : 'done'} />
        <p className="figures" aria-live="polite">
          {paused ? tellPause(stage.job !== null) : nameEnd(done, failed)}
        </p>
        <DeliveryResultList result={result} notMade={notMade} />
      </div>
    )
  }
  const { done = 0, total = 0, current = null } = stage.step ?? {}
  const waiting = stage.name === 'sending' ? (stage.step?.waiting ?? null) : null
  return (
    <div className="export-progress">
      <ProgressBar label={stage.name === 'making' ? 'Files made' : 'Delivery'} done={done} total={total} />
      <p className="figures" aria-live="polite">
        <span className="strong">
          {stage.name === 'making' ? `${done} of ${total} files made` : `${done} of ${total} sent`}
        </span>{' '}
        <span className="second">{current ?? ''}</span>
      </p>
      {waiting !== null && <p className="form-problem">{waiting}</p>}
    </div>
  )
}

function tellPause(begun: boolean): string {
  return begun
    ? 'Paused. What was delivered stays; a file under way goes on where it was cut.'
    : 'Stopped before anything was sent. The files made so far stay in the export queue.'
}

function nameEnd(done: number, failed: number): string {
  const sent = `${done.toLocaleString('en-GB')} delivered, each checked there.`
  return failed === 0 ? sent : `${sent} ${failed.toLocaleString('en-GB')} not delivered.`
}

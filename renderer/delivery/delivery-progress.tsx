import { ProgressBar } from '../ui/progress-bar.tsx'
import { DeliveryResultList } from './delivery-result.tsx'
import type { DeliveryStage } from './use-delivery.ts'

/** A running or ended delivery: bar, count, the file under way and why it waits, then what became of each. */
export function DeliveryProgress({ stage }: { readonly stage: Exclude<DeliveryStage, { name: 'ask' }> }) {
  if (stage.name === 'ended') {
    const { result, paused } = stage
    const done = result?.delivered.length ?? 0
    const failed = (result?.failed.length ?? 0) + (result?.notMade.length ?? 0)
    return (
      <div className="export-progress">
        <ProgressBar label="Delivery" done={done} total={done + failed} state={paused === null ? 'done' : 'paused'} />
        <p className="figures" aria-live="polite">
          {paused === null ? nameEnd(done, failed) : tellPause(stage.job !== null, paused)}
        </p>
        {result !== null && <DeliveryResultList result={result} />}
      </div>
    )
  }
  const { done = 0, total = 0, current = null, waiting = null } = stage.step ?? {}
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

function tellPause(begun: boolean, paused: 'making' | 'sending'): string {
  if (!begun) return 'Stopped before anything was begun.'
  return paused === 'making'
    ? 'Paused before anything was sent. Going on makes the files that are left, then sends all of them.'
    : 'Paused. What was delivered stays; a file under way goes on where it was cut.'
}

function nameEnd(done: number, failed: number): string {
  const sent = `${done.toLocaleString('en-GB')} delivered, each checked there.`
  return failed === 0 ? sent : `${sent} ${failed.toLocaleString('en-GB')} not delivered.`
}

import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../state/use-asked.ts'
import { useAttempt } from '../state/use-attempt.ts'
import { Button } from '../ui/button.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'

const list = (client: DeskClient) => client.deliveries.jobs({})

/** The deliveries that were stopped, or had failures: each can go on, be tried again or be dismissed. */
export function DeliveryQueue({ onResume }: { readonly onResume: (job: string, retryFailed: boolean) => void }) {
  const { answer, reload } = useAsked(list)
  const attempt = useAttempt()
  const open = (answer ?? []).filter(({ ended, failed }) => !ended || failed > 0)
  if (open.length === 0) return null
  const dismiss = async (job: string) => {
    await attempt((client) => client.deliveries.dismiss({ job }))
    reload()
  }
  const now = new Date()
  return (
    <section className="export-jobs" aria-label="Open deliveries">
      <h3 className="strong">Open deliveries</h3>
      {open.map(({ id, at, by, destinations, total, done, failed, ended }) => (
        <div key={id} className="export-job">
          <p>
            <span className="strong">{destinations.join(', ')}</span>{' '}
            <span className="second">{`${formatMoment(at, now)} by ${by}`}</span>
          </p>
          <ProgressBar
            label={`Delivery to ${destinations.join(', ')}`}
            done={done + failed}
            total={total}
            state={ended ? 'done' : 'paused'}
          />
          <p className="figures second">{tellState({ total, done, failed, ended })}</p>
          <p className="export-job-buttons">
            {!ended && <Button onPress={() => onResume(id, false)}>Go on</Button>}
            {failed > 0 && <Button onPress={() => onResume(id, true)}>Retry failed</Button>}
            <Button kind="quiet" onPress={() => void dismiss(id)}>
              Dismiss
            </Button>
          </p>
        </div>
      ))}
    </section>
  )
}

function tellState(job: {
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly ended: boolean
}) {
  const { total, done, failed, ended } = job
  const counted = ended ? `${done} of ${total} delivered` : `Stopped at ${done} of ${total}, nothing is sent twice`
  return failed === 0 ? counted : `${counted}, ${failed} failed`
}

import type { DeliveryJobSummary } from '../../shared/contract/deliveries.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { useReloadWithWork, useRunningWork } from '../jobs/use-running-work.ts'
import { useAsked } from '../state/use-asked.ts'
import { useAttempt } from '../state/use-attempt.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'

const list = (client: DeskClient) => client.deliveries.jobs({})

/** The deliveries that run, were stopped, or had failures: each can be paused and go on, be tried again, or be dismissed. */
export function DeliveryQueue({ onResume }: { readonly onResume: (job: string, retryFailed: boolean) => void }) {
  const { answer, reload } = useAsked(list)
  const attempt = useAttempt()
  useReloadWithWork('deliver', reload)
  const open = (answer ?? []).filter(({ ended, failed }) => !ended || failed > 0)
  if (open.length === 0) return null
  const dismiss = async (job: string) => {
    await attempt((client) => client.deliveries.dismiss({ job }))
    reload()
  }
  return (
    <section className="export-jobs" aria-label="Open deliveries">
      <h3 className="strong">Open deliveries</h3>
      {open.map((job) => (
        <DeliveryRow key={job.id} job={job} onResume={onResume} onDismiss={() => void dismiss(job.id)} />
      ))}
    </section>
  )
}

function DeliveryRow(props: {
  readonly job: DeliveryJobSummary
  readonly onResume: (job: string, retryFailed: boolean) => void
  readonly onDismiss: () => void
}) {
  const { job, onResume, onDismiss } = props
  const { id, at, by, destinations, total, done, failed, ended } = job
  const running = useRunningWork(id)
  const pause = useDesk((desk) => desk.endJob)
  const places = destinations.join(', ')
  return (
    <div className="export-job">
      <p>
        <span className="strong">{places}</span>{' '}
        <span className="second">{`${formatMoment(at, new Date())} by ${by}`}</span>
      </p>
      <ProgressBar
        label={`Delivery to ${places}`}
        done={running?.done ?? done + failed}
        total={running?.total ?? total}
        state={running ? 'running' : ended ? 'done' : 'paused'}
      />
      <p className="figures second">{running ? `${running.done} of ${running.total}` : tellState(job)}</p>
      <p className="export-job-buttons">
        {running && <Button onPress={() => void pause(running)}>Pause</Button>}
        {!running && !ended && <Button onPress={() => onResume(id, false)}>Go on</Button>}
        {!running && failed > 0 && <Button onPress={() => onResume(id, true)}>Retry failed</Button>}
        <Button kind="quiet" onPress={onDismiss}>
          {running ? 'Cancel' : 'Dismiss'}
        </Button>
      </p>
    </div>
  )
}

function tellState({ making, total, done, failed, ended }: DeliveryJobSummary): string {
  const counted = ended
    ? `${done} of ${total} delivered`
    : making
      ? `Stopped at ${done} of ${total} files made, none is sent yet`
      : `Stopped at ${done} of ${total}, nothing is sent twice`
  return failed === 0 ? counted : `${counted}, ${failed} failed`
}

import type { ExportJobSummary } from '../../shared/contract/export.ts'
import type { Job } from '../../shared/contract/jobs.ts'
import { useRunningWork } from '../jobs/use-running-work.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { nameFile } from '../ui/name-file.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { saveFile } from '../ui/save-file.ts'
import { tellSecondsLeft } from './tell-seconds-left.ts'
import type { JobsWork } from './use-jobs.ts'

/** The exports that run, were stopped, or had failures: each can be paused and go on, be tried again, be reported, or be dismissed. */
export function JobList(props: {
  readonly work: JobsWork
  readonly onResume: (job: string, retryFailed: boolean) => void
}) {
  const { work, onResume } = props
  if (work.jobs.length === 0) return null
  return (
    <section className="export-jobs" aria-label="Queue">
      <h3 className="strong">Queue</h3>
      {work.jobs.map((job) => (
        <JobRow key={job.id} job={job} work={work} onResume={onResume} />
      ))}
    </section>
  )
}

function JobRow(props: {
  readonly job: ExportJobSummary
  readonly work: JobsWork
  readonly onResume: (job: string, retryFailed: boolean) => void
}) {
  const { job, work, onResume } = props
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const deliver = () => openOverlay({ name: 'deliver', photoIds: [], exportJob: job.id })
  const save = async () =>
    saveFile({ fileName: 'export-report.csv', content: new Blob([await work.report(job.id)], { type: 'text/csv' }) })
  const running = useRunningWork(job.id)
  const pause = useDesk((desk) => desk.endJob)
  return (
    <div className="export-job">
      <p>
        <span className="strong">{job.label}</span> <span className="second">to {nameFile(job.to)}</span>
      </p>
      <ProgressBar
        label={job.label}
        done={running?.done ?? job.done + job.failed}
        total={running?.total ?? job.total}
        state={running ? 'running' : job.ended ? 'done' : 'paused'}
      />
      <p className="figures second">{running ? tellRunning(running) : tellStanding(job)}</p>
      <p className="export-job-buttons">
        {running ? (
          <>
            <Button onPress={() => void pause(running)}>Pause</Button>
            <Button kind="quiet" onPress={() => work.dismiss(job.id)}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            {!job.ended && <Button onPress={() => onResume(job.id, false)}>Resume</Button>}
            {job.failed > 0 && <Button onPress={() => onResume(job.id, true)}>Retry failed</Button>}
            {job.done > 0 && <Button onPress={deliver}>Deliver…</Button>}
            <Button kind="quiet" onPress={() => void save()}>
              Report
            </Button>
            <Button kind="quiet" onPress={() => work.dismiss(job.id)}>
              Dismiss
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

function tellRunning({ done, total, secondsLeft }: Job): string {
  const left = tellSecondsLeft(secondsLeft)
  return left === null ? `${done} of ${total}` : `${done} of ${total}, ${left}`
}

function tellStanding({ ended, done, failed, total }: ExportJobSummary): string {
  const counted = ended ? `${done} of ${total}` : `Paused at ${done} of ${total}, nothing is done twice`
  return failed === 0 ? counted : `${counted}, ${failed} failed`
}

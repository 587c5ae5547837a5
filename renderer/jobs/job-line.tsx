import type { Job } from '../../shared/contract/jobs.ts'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { useNow } from '../ui/use-now.ts'
import { JobBar } from './job-bar.tsx'
import { nameJob, tellJob } from './name-job.ts'

/** One job: what, how far, since when and by whom; its failures one by one. */
export function JobLine({ job, onEnd }: { readonly job: Job; readonly onEnd: () => void }) {
  const now = new Date(useNow(60_000))
  const name = nameJob(job)
  const running = job.state === 'running'
  const unshown = job.failed - job.failures.length
  return (
    <li className="job-line">
      <div className="job-line-head">
        <span className="strong cut" title={name}>
          {name}
        </span>
        <span className="grow" />
        <span className="second figures">{tellJob(job)}</span>
        <Button
          kind="quiet"
          label={running ? phrase('jobs.stop-job', { job: name }) : phrase('jobs.clear-job', { job: name })}
          onPress={onEnd}
        >
          {running ? phrase('jobs.stop') : phrase('jobs.clear')}
        </Button>
      </div>
      <JobBar job={job} />
      <p className="third figures">
        {formatMoment(job.at, now)} · {job.by}
      </p>
      {job.why !== null && <p className="job-line-why selectable">{job.why}</p>}
      {job.failures.length > 0 && (
        <ul className="job-line-failures" aria-label={phrase('jobs.not-done', { job: name })}>
          {job.failures.map((failure) => (
            <li key={`${failure.path} ${failure.code}`} className="selectable">
              <b>{failure.path ?? phrase('jobs.no-file')}</b>
              <span>{failure.message}</span>
            </li>
          ))}
          {unshown > 0 && <li>{phrase('jobs.more', { count: unshown })}</li>}
        </ul>
      )}
    </li>
  )
}

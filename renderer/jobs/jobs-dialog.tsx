import type { Job } from '../../shared/contract/jobs.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { JobLine } from './job-line.tsx'
import './jobs-dialog.css'

/** All work of the desk that runs or ended lately: how far, by whom, what could not be done and why. It goes on without this window. */
export function JobsDialog() {
  const jobs = useDesk((desk) => desk.jobs)
  const close = useDesk((desk) => desk.closeOverlay)
  const endJob = useDesk((desk) => desk.endJob)
  const ended = jobs.filter(({ state }) => state !== 'running')
  return (
    <DialogBox
      title={describeJobs(jobs)}
      width={640}
      onClose={close}
      footer={
        <>
          <Button
            {...(ended.length === 0 ? { refusal: phrase('jobs.no-job-ended') } : {})}
            onPress={() => void Promise.all(ended.map(endJob))}
          >
            {phrase('jobs.clear-ended')}
          </Button>
          <Button autoFocus keys="Escape" onPress={close}>
            {phrase('jobs.close')}
          </Button>
        </>
      }
    >
      <div className="dialog-body jobs-dialog">
        {jobs.length === 0 && <p className="jobs-dialog-empty">{phrase('jobs.nothing-runs')}</p>}
        <ul>
          {jobs.map((job) => (
            <JobLine key={job.id} job={job} onEnd={() => void endJob(job)} />
          ))}
        </ul>
      </div>
    </DialogBox>
  )
}

function describeJobs(jobs: readonly Job[]): string {
  const running = jobs.filter(({ state }) => state === 'running').length
  return running === 0 ? phrase('jobs.title') : phrase('jobs.title-running', { running })
}

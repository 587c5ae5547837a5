import type { Job } from '../../shared/contract/jobs.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { nameJob } from './name-job.ts'

/** How far a job is, as a bar. */
export function JobBar({ job }: { readonly job: Job }) {
  const states = { running: 'running', done: 'done', stopped: 'paused', 'broken-off': 'paused' } as const
  return <ProgressBar label={nameJob(job)} done={job.done} total={job.total} state={states[job.state]} />
}

import { X } from 'lucide-react'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

/** What is being read, at the foot of the rail: how far, and how to stop it. */
export function RailJob() {
  const job = useDesk((desk) => desk.job)
  const stopJob = useDesk((desk) => desk.stopJob)
  const closeJob = useDesk((desk) => desk.closeJob)
  const openOverlay = useDesk((desk) => desk.openOverlay)
  if (!job) return null
  const running = job.state === 'running'
  const counted = job.total > 0 ? `${job.done.toLocaleString('en-GB')} / ${job.total.toLocaleString('en-GB')}` : ''
  return (
    <div className="rail-job">
      <div className="rail-job-line">
        <span className="cut">{job.state === 'stopped' ? `Stopped: ${job.label}` : job.label}</span>
        <span className="third figures">{counted}</span>
        <button
          type="button"
          className="rail-add"
          aria-label={running ? `Stop ${job.label}` : `Close ${job.label}`}
          title={running ? `Stop; what was ${job.verb} stays` : 'Close'}
          onClick={running ? stopJob : closeJob}
        >
          <Icon of={X} small />
        </button>
      </div>
      <ProgressBar
        label={job.label}
        done={job.done}
        total={job.total}
        state={job.state === 'stopped' ? 'paused' : job.state}
      />
      {job.failures.length > 0 && (
        <button type="button" className="rail-failures" onClick={() => openOverlay({ name: 'job-failures' })}>
          {job.failures.length} not {job.verb}, show why
        </button>
      )}
    </div>
  )
}

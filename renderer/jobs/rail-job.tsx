import { X } from 'lucide-react'
import type { Job } from '../../shared/contract/jobs.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { JobBar } from './job-bar.tsx'
import { nameJob, needsLook, tellJob } from './name-job.ts'

/** What the desk is working on, at the foot of the rail: how far, how to stop it, and what could not be done. */
export function RailJob() {
  const jobs = useDesk((desk) => desk.jobs)
  const endJob = useDesk((desk) => desk.endJob)
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const shown = jobs.find(({ state }) => state === 'running') ?? jobs.find(needsLook)
  if (!shown) return null
  const name = nameJob(shown)
  const running = shown.state === 'running'
  const rest = jobs.filter((job) => job !== shown && (job.state === 'running' || needsLook(job))).length
  const showAll = () => openOverlay({ name: 'jobs' })
  return (
    <div className="rail-job">
      <div className="rail-job-line">
        <span className="cut" title={name}>
          {name}
        </span>
        <button
          type="button"
          className="rail-add"
          aria-label={running ? phrase('jobs.stop-named', { job: name }) : phrase('jobs.close-named', { job: name })}
          title={running ? phrase('jobs.stop-hint') : phrase('jobs.close')}
          onClick={() => void endJob(shown)}
        >
          <Icon of={X} small />
        </button>
      </div>
      <JobBar job={shown} />
      <div className="rail-job-foot">
        <span className="third figures">{tellJob(shown)}</span>
        <RailLink words={describeLink(shown, rest)} onPress={showAll} />
      </div>
    </div>
  )
}

function describeLink({ failed, why }: Job, rest: number): string {
  if (failed > 0) return phrase('jobs.show-failed', { failed })
  if (why !== null) return phrase('jobs.show-why')
  return rest === 0 ? phrase('jobs.title') : phrase('jobs.more', { count: rest })
}

function RailLink({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="rail-job-link" onClick={onPress}>
      {words}
    </button>
  )
}

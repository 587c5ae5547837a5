import { useEffect, useRef } from 'react'
import type { Job, JobKind } from '../../shared/contract/jobs.ts'
import { useDesk } from '../state/use-desk.ts'

/** The job that works on an export or delivery now, whichever window began it; undefined where none does. */
export function useRunningWork(work: string): Job | undefined {
  return useDesk((desk) => desk.jobs.find((job) => job.state === 'running' && job.work === work))
}

/** Calls `reload` whenever a job of this kind begins or ends: a list of such work is another one then. */
export function useReloadWithWork(kind: JobKind, reload: () => void): void {
  const states = useDesk((desk) =>
    desk.jobs
      .filter((job) => job.kind === kind)
      .map(({ id, state, work }) => `${id} ${state} ${work}`)
      .join('\n')
  )
  const known = useRef(states)
  useEffect(() => {
    if (known.current === states) return
    known.current = states
    reload()
  }, [states, reload])
}

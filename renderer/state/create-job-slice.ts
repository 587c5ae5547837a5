import { nameFile } from '../ui/name-file.ts'
import { describeFailure, isGivenUp } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { Job, JobSlice, JobToRun } from './job-slice.ts'

/** Reading of sources and work on files. A job asked for while another runs waits for it. */
export const createJobSlice: SliceCreator<JobSlice> = (set, get) => {
  let stop = new AbortController()
  let last: Promise<void> = Promise.resolve()

  const tellFailures = ({ failures, total, verb }: Job): void =>
    get().say({
      kind: 'failure',
      words: `${failures.length} of ${total} files not ${verb}. They are as they were.`,
      action: { label: 'Show', run: () => get().openOverlay({ name: 'job-failures' }) }
    })
  const run = async ({ label, verb, begin }: JobToRun): Promise<void> => {
    stop = new AbortController()
    const { signal } = stop
    let job: Job = { label, verb, done: 0, total: 0, failures: [], state: 'running' }
    set({ job })
    try {
      for await (const { done, total, failures, finished } of await begin(signal)) {
        if (signal.aborted) return
        job = { label, verb, done, total, failures, state: finished ? 'done' : 'running' }
        set({ job })
      }
    } catch (error) {
      if (signal.aborted || isGivenUp(error)) return
      set({ job: { ...job, state: 'stopped' } })
      return get().say({ kind: 'failure', words: describeFailure(error).words })
    }
    if (signal.aborted) return
    if (job.failures.length > 0) tellFailures(job)
    else set({ job: null })
  }
  const runJob = (job: JobToRun): Promise<void> => {
    const { job: before, say } = get()
    if (before?.state === 'running')
      say({ kind: 'note', words: `${job.label}: begins when this is done: ${before.label}.` })
    last = last.then(() => run(job))
    return last
  }
  return {
    job: null,
    openFolder: (path) => {
      const scan: JobToRun['begin'] = (signal) => get().engine.client.sources.scan({ path }, { signal })
      return runJob({ label: `Reading ${nameFile(path)}`, verb: 'read', begin: scan })
    },
    openSample: () => {
      const make: JobToRun['begin'] = (signal) => get().engine.client.sources.openSample({}, { signal })
      return runJob({ label: 'Making the sample desk', verb: 'read', begin: make })
    },
    runJob,
    stopJob: () => {
      stop.abort()
      const { job } = get()
      set({ job: job && { ...job, state: 'stopped' } })
    },
    closeJob: () => set({ job: null })
  }
}

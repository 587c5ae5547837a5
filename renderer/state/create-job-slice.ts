import { nameFile } from '../ui/name-file.ts'
import { describeFailure, isGivenUp } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { JobSlice, JobToRun, OwnJob } from './job-slice.ts'

/** Reading of sources and work on files. A job asked for while another runs waits for it. */
export const createJobSlice: SliceCreator<JobSlice> = (set, get) => {
  let last: Promise<void> = Promise.resolve()

  const tellFailures = ({ failures, total, verb }: OwnJob): void =>
    get().say({
      kind: 'failure',
      words: `${failures.length} of ${total} files not ${verb}. They are as they were.`,
      action: { label: 'Show', run: () => get().openOverlay({ name: 'jobs' }) }
    })
  const run = async ({ label, verb, begin }: JobToRun): Promise<void> => {
    let job: OwnJob = { label, verb, done: 0, total: 0, failures: [], state: 'running' }
    set({ job })
    try {
      for await (const { done, total, failures, finished } of await begin()) {
        job = { label, verb, done, total, failures, state: finished ? 'done' : 'running' }
        set({ job })
      }
    } catch (error) {
      set({ job: null })
      if (isGivenUp(error)) return
      return get().say({ kind: 'failure', words: describeFailure(error).words })
    }
    set({ job: null })
    if (job.failures.length > 0) tellFailures(job)
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
    jobs: [],
    reloadJobs: async () => {
      try {
        set({ jobs: await get().engine.client.jobs.list({}) })
      } catch (error) {
        const { code, words } = describeFailure(error)
        if (code !== 'connection-lost') get().say({ kind: 'failure', words })
      }
    },
    endJob: async ({ id, state }) => {
      try {
        const { jobs } = get().engine.client
        await (state === 'running' ? jobs.stop({ id }) : jobs.dismiss({ id }))
      } catch (error) {
        get().say({ kind: 'failure', words: describeFailure(error).words })
      }
      await get().reloadJobs()
    },
    openFolder: (path) => {
      const scan: JobToRun['begin'] = () => get().engine.client.sources.scan({ path })
      return runJob({ label: `Reading ${nameFile(path)}`, verb: 'read', begin: scan })
    },
    openSample: () => {
      const make: JobToRun['begin'] = () => get().engine.client.sources.openSample({})
      return runJob({ label: 'Making the sample desk', verb: 'read', begin: make })
    },
    runJob
  }
}

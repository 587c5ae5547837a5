import type { MessageKey } from '../messages/catalog.ts'
import { phrase } from '../messages/phrase.ts'
import { nameFile } from '../ui/name-file.ts'
import { describeFailure, isGivenUp } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { JobSlice, JobToRun, OwnJob } from './job-slice.ts'

const notDone = {
  read: 'state.not-read',
  rename: 'state.not-rename',
  move: 'state.not-move',
  copy: 'state.not-copy',
  trash: 'state.not-trash',
  restore: 'state.not-restore'
} as const satisfies Readonly<Record<OwnJob['act'], MessageKey>>

/** Reading of sources and work on files. A job asked for while another runs waits for it. */
export const createJobSlice: SliceCreator<JobSlice> = (set, get) => {
  let last: Promise<void> = Promise.resolve()

  const tellFailures = ({ failures, total, act }: OwnJob): void =>
    get().say({
      kind: 'failure',
      words: phrase(notDone[act], { failed: failures.length, all: total }),
      action: { label: phrase('state.show'), run: () => get().openOverlay({ name: 'jobs' }) }
    })
  const run = async ({ label, act, begin }: JobToRun): Promise<void> => {
    let job: OwnJob = { label, act, done: 0, total: 0, failures: [], state: 'running' }
    set({ job })
    try {
      for await (const { done, total, failures, finished } of await begin()) {
        job = { label, act, done, total, failures, state: finished ? 'done' : 'running' }
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
      say({ kind: 'note', words: phrase('state.begins-later', { job: job.label, before: before.label }) })
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
      return runJob({ label: phrase('state.reading', { folder: nameFile(path) }), act: 'read', begin: scan })
    },
    openSample: () => {
      const make: JobToRun['begin'] = () => get().engine.client.sources.openSample({})
      return runJob({ label: phrase('state.making-sample'), act: 'read', begin: make })
    },
    runJob
  }
}

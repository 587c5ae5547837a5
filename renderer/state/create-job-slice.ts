import type { ScanStep } from '../../shared/contract/desk.ts'
import { describeFailure, isGivenUp } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { JobSlice } from './job-slice.ts'

/** Reading of sources, one at a time. */
export const createJobSlice: SliceCreator<JobSlice> = (set, get) => {
  let stop = new AbortController()

  const run = async (
    label: string,
    start: (signal: AbortSignal) => Promise<AsyncIterable<ScanStep>>
  ): Promise<void> => {
    stop.abort()
    const mine = new AbortController()
    stop = mine
    set({ job: { label, done: 0, total: 0, failures: [], state: 'running' } })
    try {
      for await (const step of await start(mine.signal)) {
        if (mine.signal.aborted) return
        set({
          job: {
            label,
            done: step.done,
            total: step.total,
            failures: step.failures,
            state: step.finished ? 'done' : 'running'
          }
        })
      }
    } catch (error) {
      if (mine.signal.aborted || isGivenUp(error)) return
      const { job } = get()
      set({ job: job && { ...job, state: 'stopped' } })
      get().say({ kind: 'failure', words: describeFailure(error).words })
      return
    }
    const { job } = get()
    if (!job || mine.signal.aborted) return
    if (job.failures.length === 0) return set({ job: null })
    get().say({
      kind: 'failure',
      words: `${job.failures.length} of ${job.total} files not read. They are as they were.`,
      action: { label: 'Show', run: () => get().openOverlay({ name: 'job-failures' }) }
    })
  }
  return {
    job: null,
    openFolder: (path) => {
      const name = path.split(/[\\/]/).findLast((part) => part !== '') ?? path
      return run(`Reading ${name}`, (signal) => get().engine.client.sources.scan({ path }, { signal }))
    },
    openSample: () => run('Making the sample desk', (signal) => get().engine.client.sources.openSample({}, { signal })),
    stopJob: () => {
      stop.abort()
      const { job } = get()
      set({ job: job && { ...job, state: 'stopped' } })
    },
    closeJob: () => set({ job: null })
  }
}

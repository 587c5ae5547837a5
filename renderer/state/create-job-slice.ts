import type { ScanStep } from '../../shared/contract/desk.ts'
import { nameFile } from '../ui/name-file.ts'
import { describeFailure, isGivenUp } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { Job, JobSlice } from './job-slice.ts'

type Scan = (signal: AbortSignal) => Promise<AsyncIterable<ScanStep>>

/** Reading of sources. One asked for while another is read waits for it. */
export const createJobSlice: SliceCreator<JobSlice> = (set, get) => {
  let stop = new AbortController()
  let last: Promise<void> = Promise.resolve()

  const tellFailures = ({ failures, total }: Job): void =>
    get().say({
      kind: 'failure',
      words: `${failures.length} of ${total} files not read. They are as they were.`,
      action: { label: 'Show', run: () => get().openOverlay({ name: 'job-failures' }) }
    })
  const read = async (label: string, scan: Scan): Promise<void> => {
    stop = new AbortController()
    const { signal } = stop
    let job: Job = { label, done: 0, total: 0, failures: [], state: 'running' }
    set({ job })
    try {
      for await (const { done, total, failures, finished } of await scan(signal)) {
        if (signal.aborted) return
        job = { label, done, total, failures, state: finished ? 'done' : 'running' }
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
  const readInTurn = (label: string, scan: Scan): Promise<void> => {
    last = last.then(() => read(label, scan))
    return last
  }
  return {
    job: null,
    openFolder: (path) => {
      return readInTurn(`Reading ${nameFile(path)}`, (signal) => get().engine.client.sources.scan({ path }, { signal }))
    },
    openSample: () =>
      readInTurn('Making the sample desk', (signal) => get().engine.client.sources.openSample({}, { signal })),
    stopJob: () => {
      stop.abort()
      const { job } = get()
      set({ job: job && { ...job, state: 'stopped' } })
    },
    closeJob: () => set({ job: null })
  }
}

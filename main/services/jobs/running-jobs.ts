import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import type { Job } from '../../../shared/contract/jobs.ts'
import { mostShownFailures } from '../../../shared/contract/jobs.ts'
import type { DeskEvents } from '../desk-events.ts'
import type { Clock } from '../ports/clock.ts'

/** How far a job is, and which export or delivery it is. */
export interface JobProgress extends Pick<Job, 'work' | 'secondsLeft'> {
  readonly done: number
  readonly total: number
  readonly failures: readonly DeskFailure[]
}

/** How a job ended; `why` says what broke it off. */
export type JobEnd = { readonly state: 'done' | 'stopped' } | { readonly state: 'broken-off'; readonly why: string }

/** A job that runs: tells how far it is, and hears when it is to stop. */
export interface RunningJob {
  /** Aborts when somebody stops the job. */
  readonly signal: AbortSignal
  tell(progress: Partial<JobProgress>): void
  /** Safe to repeat; the first end counts. */
  end(end: JobEnd): void
}

/** The desk's work on several photos, for everybody to see and to stop. Kept in memory: what has to last is in the records of the work itself. */
export interface RunningJobs {
  begin(job: Pick<Job, 'kind' | 'what' | 'by' | 'total'>): RunningJob
  /** Newest first. */
  list(): readonly Job[]
  stop(id: number): void
  /** Stops what works on an export or delivery, whoever began it. */
  stopWork(work: string): void
  dismiss(id: number): void
}

// Less than a person notices is not worth a line.
const noticedMs = 500
const toldEveryMs = 200
const keptEnded = 20

/** The jobs of one desk. `milliseconds` counts from any start. */
export function createRunningJobs(parts: {
  readonly clock: Clock
  readonly milliseconds: () => number
  readonly events: Pick<DeskEvents, 'publish'>
}): RunningJobs {
  const { clock, milliseconds, events } = parts
  const jobs = new Map<number, Job>()
  const stops = new Map<number, AbortController>()
  let last = 0
  let told = Number.NEGATIVE_INFINITY

  const publish = (): void => {
    told = milliseconds()
    events.publish({ type: 'jobs' })
  }
  const forgetOldest = (): void => {
    const ended = [...jobs.values()].filter(({ state }) => state !== 'running')
    for (const { id } of ended.slice(0, Math.max(0, ended.length - keptEnded))) jobs.delete(id)
  }
  return {
    begin(asked) {
      last += 1
      const id = last
      const begun = milliseconds()
      const stop = new AbortController()
      const nothingYet = { work: null, done: 0, secondsLeft: null, failed: 0, failures: [], why: null }
      jobs.set(id, { ...asked, ...nothingYet, id, at: clock(), state: 'running' })
      stops.set(id, stop)
      publish()
      return {
        signal: stop.signal,
        tell({ failures, ...progress }) {
          const job = jobs.get(id)
          if (job === undefined || job.state !== 'running') return
          const failed =
            failures === undefined ? {} : { failed: failures.length, failures: failures.slice(0, mostShownFailures) }
          jobs.set(id, { ...job, ...progress, ...failed })
          if (milliseconds() - told >= toldEveryMs) publish()
        },
        end(end) {
          stops.delete(id)
          const job = jobs.get(id)
          if (job === undefined || job.state !== 'running') return
          const isUnnoticed = end.state === 'done' && job.failed === 0 && milliseconds() - begun < noticedMs
          if (isUnnoticed) jobs.delete(id)
          else jobs.set(id, { ...job, state: end.state, why: 'why' in end ? end.why : null })
          forgetOldest()
          publish()
        }
      }
    },
    list: () => [...jobs.values()].toReversed(),
    stop: (id) => stops.get(id)?.abort(),
    stopWork: (work) => {
      for (const job of jobs.values()) if (job.work === work) stops.get(job.id)?.abort()
    },
    dismiss(id) {
      if (stops.has(id)) return
      jobs.delete(id)
      publish()
    }
  }
}

import { z } from 'zod'
import { deskFailureSchema } from '../../../shared/contract/desk-error.ts'
import type { JobProgress, RunningJob } from '../../services/jobs/running-jobs.ts'

// Every stream of work counts its steps; what failed stands in the step, or in the last one's result.
const failureSchema = deskFailureSchema.extend({ from: z.string().optional() })
const stepSchema = z.object({
  done: z.number(),
  total: z.number(),
  job: z.string().nullish(),
  secondsLeft: z.number().nullish(),
  failures: z.array(failureSchema).optional(),
  result: z.object({ failed: z.array(failureSchema) }).nullish()
})

/** Passes a stream of work on, and tells a job how far it is. The job ends with the stream: stopped where its reader, or somebody else, ended it early. */
export function followStream(
  stream: AsyncIterator<unknown>,
  job: RunningJob,
  isStopped: () => boolean
): AsyncIterableIterator<unknown> {
  return {
    async next() {
      try {
        const step = await stream.next()
        if (step.done === true) job.end({ state: isStopped() ? 'stopped' : 'done' })
        else job.tell(readProgress(step.value))
        return step
      } catch (error) {
        if (isStopped()) job.end({ state: 'stopped' })
        else job.end({ state: 'broken-off', why: error instanceof Error ? error.message : String(error) })
        throw error
      }
    },
    async return(value) {
      const end = (await stream.return?.(value)) ?? { done: true, value }
      job.end({ state: 'stopped' })
      return end
    },
    [Symbol.asyncIterator]() {
      return this
    }
  }
}

function readProgress(step: unknown): Partial<JobProgress> {
  const read = stepSchema.safeParse(step).data
  if (read === undefined) return {}
  const failures = (read.failures ?? read.result?.failed)?.map(({ from, ...failure }) => ({ path: from, ...failure }))
  const { done, total, job: work = null, secondsLeft = null } = read
  return { done, total, work, secondsLeft, ...(failures === undefined ? {} : { failures }) }
}

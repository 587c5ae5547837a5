import { isAsyncIteratorObject } from '@orpc/shared'
import type { AroundCall } from '../../rpc/serve-wire.ts'
import type { RunningJobs } from '../../services/jobs/running-jobs.ts'
import type { CallContext } from '../call-context.ts'
import { followStream } from './follow-stream.ts'
import { describeJobCall, outlivesConnection } from './job-calls.ts'

/**
 * Shows the calls that are work of the desk as jobs, and lets them go on when the window that made them is closed or read again. A command's work
 * ends with the command. Who ends a call itself, or stops its job, stops the work.
 */
export function keepJobs(jobs: RunningJobs): AroundCall<CallContext> {
  return async ({ path, input, context, signal, line }, next) => {
    if (!outlivesConnection(path)) return await next(signal)
    const isLeft = (): boolean => line.ended && context.host !== 'cli'
    const stop = new AbortController()
    const follow = (): void => {
      if (!isLeft()) stop.abort(signal?.reason)
    }
    if (signal?.aborted === true) follow()
    signal?.addEventListener('abort', follow, { once: true })
    const words = describeJobCall(path, input)
    if (words === null) return await next(stop.signal)
    const job = jobs.begin({ ...words, by: context.user, total: 0 })
    const work = AbortSignal.any([stop.signal, job.signal])
    try {
      const output: unknown = await next(work)
      if (!isAsyncIteratorObject(output)) throw new Error(`${path.join('.')} is followed as a stream and is none`)
      return outliveReader(
        followStream(output, job, () => work.aborted),
        isLeft
      )
    } catch (error) {
      job.end({ state: 'broken-off', why: error instanceof Error ? error.message : String(error) })
      throw error
    }
  }
}

// With nobody left to read it, the stream is read to its end all the same: its job tells what becomes of it.
function outliveReader(stream: AsyncIterableIterator<unknown>, isLeft: () => boolean): AsyncIterableIterator<unknown> {
  const readOn = async (): Promise<void> => {
    try {
      for await (const _step of stream);
    } catch (error) {
      // The job has the reason; the work's own records have the rest.
      if (!(error instanceof Error)) throw error
    }
  }
  return {
    next: () => stream.next(),
    async return(value) {
      if (!isLeft()) return (await stream.return?.(value)) ?? { done: true, value }
      void readOn()
      return { done: true, value }
    },
    [Symbol.asyncIterator]() {
      return this
    }
  }
}

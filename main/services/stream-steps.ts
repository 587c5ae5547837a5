import { createValueChannel } from './changes/value-channel.ts'

/** Steps of running work, for one reader. */
export type StepStream<Step> = AsyncIteratorObject<Step, undefined, void>

/**
 * Runs `work` when the first step is asked for, and gives the steps it emits.
 *
 * Ending the stream early, or aborting `signal`, aborts the signal that `work` gets. The stream has ended only when `work`
 * has: what it cleans up is gone by then. An error of `work` is thrown after its last step, except when the reader left.
 */
export function streamSteps<Step extends object>(
  work: (emit: (step: Step) => void, signal: AbortSignal) => Promise<void>,
  signal?: AbortSignal
): StepStream<Step> {
  const steps = createValueChannel<Step>()
  const stop = new AbortController()
  let running: Promise<void> | undefined

  const start = async () => {
    try {
      await work(steps.push, signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]))
      steps.end()
    } catch (cause) {
      steps.end({ cause })
    }
  }

  return {
    async next() {
      running ??= start()
      const value = await steps.take()
      return value === undefined ? { done: true, value: undefined } : { done: false, value }
    },
    async return() {
      stop.abort()
      await running
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
    async [Symbol.asyncDispose]() {
      await this.return?.()
    }
  }
}

import type { RulesAtWork } from '../watch/run-rules.ts'
import { clearOutbox } from './clear-outbox.ts'

/** What keeping the outbox clear takes: milliseconds until the first look, and between two. */
export interface OutboxKeeping extends Pick<RulesAtWork, 'desk' | 'log'> {
  readonly firstMs?: number
  readonly everyMs?: number
}

/** Clears the outbox of what was sent long enough ago, a minute after the desk was opened and then every six hours, until disposed. */
export function keepOutboxClear({ desk, log, firstMs = 60_000, everyMs = 21_600_000 }: OutboxKeeping): AsyncDisposable {
  const stop = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let timer = setTimeout(look, firstMs)
  function look(): void {
    running = clear()
    timer = setTimeout(look, everyMs)
  }
  async function clear(): Promise<void> {
    try {
      const { done, problems } = await clearOutbox(desk, stop.signal)
      if (done > 0) log(`${done} ${done === 1 ? 'file' : 'files'} that had been sent taken out of the outbox`)
      for (const problem of problems) log(problem)
    } catch (error) {
      // A fault here must not end the engine: what is left goes the next time.
      log('the outbox could not be cleared', error)
    }
  }
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      clearTimeout(timer)
      await running
    }
  }
}

import type { DeskParts } from '../desk-parts.ts'
import type { RulesAtWork } from './run-rules.ts'
import { findNextDue, runRules } from './run-rules.ts'

/** The rules at work in an engine that stays, and what they take. */
export interface RulesKept extends Omit<RulesAtWork, 'signal'> {
  readonly desk: RulesAtWork['desk'] & Pick<DeskParts, 'events'>
  /** Milliseconds after something happened until the rules look: what comes together goes out together. */
  readonly quietMs?: number
}

// A wait longer than this is looked at again: clocks are set, machines sleep.
const longestWaitMs = 60_000

/** Runs the rules as corrections come, begins with what an earlier run of the engine left, and ends when disposed, in the middle of a batch too. */
export function keepRulesRunning({ desk, log, quietMs = 1000 }: RulesKept): AsyncDisposable {
  const stop = new AbortController()
  const { signal } = stop
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let dueAt = Number.POSITIVE_INFINITY
  const wait = (milliseconds: number): void => {
    const at = performance.now() + milliseconds
    // A look that comes sooner sees this one's work, too; a busy desk never puts it off.
    if (signal.aborted || at >= dueAt) return
    clearTimeout(timer)
    dueAt = at
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY
      running = running.then(look)
    }, milliseconds)
  }
  const look = async (): Promise<void> => {
    try {
      await runRules({ desk, log, signal })
      const next = await findNextDue(desk)
      if (next !== null) wait(Math.max(quietMs, Math.min(longestWaitMs, Date.parse(next) - Date.parse(desk.clock()))))
    } catch (error) {
      // A fault here must not end the engine: what waits stays in the catalog.
      log('the rules could not be run', error)
      wait(longestWaitMs)
    }
  }
  const follow = async (): Promise<void> => {
    for await (const _event of desk.events.subscribe(signal)) wait(quietMs)
  }
  const following = follow()
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      clearTimeout(timer)
      await following
      await running
    }
  }
}

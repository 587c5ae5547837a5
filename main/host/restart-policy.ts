/** How often an engine that fails is started again. */
export interface RestartPolicy {
  /** Waits before the first, second … start after a failure, in milliseconds. After the last one the engine stays down. */
  readonly delaysMs: readonly number[]
  /** An engine that was ready for so long had recovered: its end counts as a first failure again. In milliseconds. */
  readonly healthyMs: number
}

/** What to do after an engine's end: start it again after a wait, having failed so many times in a row, or leave it down. */
export type RestartPlan = { readonly failures: number; readonly delayMs: number } | 'give-up'

/** Six failures in a row, some 15 seconds of trying, and the engine stays down until someone asks. */
export const standardRestartPolicy: RestartPolicy = {
  delaysMs: [50, 500, 1_000, 2_000, 4_000, 8_000],
  healthyMs: 60_000
}

/** Plans the next start. `readyMs` is how long the engine had been ready when it ended, 0 where it never was; `failures` those before this one. */
export function planRestart(policy: RestartPolicy, failures: number, readyMs: number): RestartPlan {
  const earlier = readyMs >= policy.healthyMs ? 0 : failures
  const delayMs = policy.delaysMs[earlier]
  return delayMs === undefined ? 'give-up' : { failures: earlier + 1, delayMs }
}

import { setTimeout as delay } from 'node:timers/promises'

/** Waits; ends early, without an error, where the signal is aborted. */
export async function waitQuietly(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

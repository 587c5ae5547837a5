import { stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** How patient a watcher is, in milliseconds. */
export interface WatchPatience {
  /** So long a file must stay as it is to count as whole. */
  readonly stableMs: number
  /** How often it is looked at meanwhile. */
  readonly pollMs: number
}

/**
 * Waits until a file has stayed as it is for a while; true then, false where it goes away or `signal` aborts. One that was last touched longer ago
 * than that counts at once. Other errors of the disk are thrown as they come.
 */
export async function waitUntilWhole(
  path: string,
  { stableMs, pollMs, signal }: WatchPatience & { readonly signal: AbortSignal }
): Promise<boolean> {
  let seen = await look(path)
  if (seen === null || signal.aborted) return false
  if (Date.now() - seen.touchedMs > stableMs) return true
  for (let since = performance.now(); performance.now() - since < stableMs; ) {
    if (!(await pause(pollMs, signal))) return false
    const now = await look(path)
    if (now === null) return false
    if (now.size !== seen.size || now.touchedMs !== seen.touchedMs) {
      seen = now
      since = performance.now()
    }
  }
  return true
}

// Programs that copy set the time of writing back at the end; the time the entry was changed tells.
async function look(path: string): Promise<{ readonly size: number; readonly touchedMs: number } | null> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(path)
    return { size, touchedMs: Math.max(mtimeMs, ctimeMs) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(milliseconds, undefined, { signal })
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return false
    throw error
  }
}

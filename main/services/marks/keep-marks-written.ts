import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { ChangeParts } from '../changes/apply-change.ts'
import type { MarksToWrite } from './write-marks.ts'
import { writeMarks } from './write-marks.ts'

/** Writes waiting marks together, once nobody has marked for a moment. */
export interface MarkWriter extends AsyncDisposable {
  /** Somebody marked photos. */
  touch(): void
  /** Writes what waits now, after what is being written. */
  write(request?: MarksToWrite): Promise<readonly ChangeResult[]>
}

/** What the writing of marks takes. */
export interface MarkWriting {
  readonly desk: ChangeParts
  readonly log: (what: string, error?: unknown) => void
  /** False where this engine serves one command: then marks are only written when asked for. */
  readonly stays: boolean
  /** Milliseconds without a new mark until the marks are written. */
  readonly quietMs?: number
  /** Milliseconds after which they are written however busily marks are put. */
  readonly longestMs?: number
}

/**
 * Starts writing marks as they come, and those an earlier run of the engine left waiting. Disposing stops before the next photo: what is not
 * written waits in the catalog for the next start.
 */
export function keepMarksWritten({ desk, log, stays, quietMs = 1500, longestMs = 10_000 }: MarkWriting): MarkWriter {
  const stop = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  let waiting: NodeJS.Timeout | undefined
  let since: number | undefined
  const write = (request: MarksToWrite = {}): Promise<readonly ChangeResult[]> => {
    clearTimeout(waiting)
    since = undefined
    const next = running.then(() => writeMarks(desk, { ...request, signal: stop.signal }))
    // A fault here must not end the engine: the marks go on waiting. Who asked for the writing is told by `next`.
    running = next.catch((error: unknown) => log('waiting marks could not be written', error))
    return next
  }
  const touch = (): void => {
    if (!stays || stop.signal.aborted) return
    const now = performance.now()
    since ??= now
    clearTimeout(waiting)
    waiting = setTimeout(
      () => void write().catch(() => undefined),
      Math.max(0, Math.min(quietMs, since + longestMs - now))
    )
  }
  touch()
  return {
    touch,
    write,
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      clearTimeout(waiting)
      await running
    }
  }
}

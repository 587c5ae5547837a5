import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { CheckpointParts } from './make-checkpoint.ts'
import { makeCheckpoint } from './make-checkpoint.ts'

type Log = (what: string, error?: unknown) => void

/** What keeping checkpoints takes, and where it is told that one could not be made. */
export interface CheckpointKeeping {
  readonly desk: CheckpointParts & Pick<DeskParts, 'events'>
  readonly log: Log
  /** Milliseconds from the first thing that happens until the checkpoint over it. */
  readonly afterMs?: number
}

// Short enough that little is unsigned after a crash, long enough that a busy day leaves some hundred checkpoints, not thousands.
const usualMs = 60_000

/**
 * Makes a checkpoint a minute after something happened at the desk, and none while nothing does. Disposing gives up the one that waits: closing the
 * desk makes it.
 */
export function startKeepingCheckpoints({ desk, log, afterMs = usualMs }: CheckpointKeeping): AsyncDisposable {
  const stop = new AbortController()
  let waiting: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const follow = async () => {
    for await (const _event of desk.events.subscribe(stop.signal)) {
      waiting ??= setTimeout(() => {
        waiting = undefined
        // A fault here must not end the engine: the record is whole without this checkpoint.
        running = keepCheckpoint(desk, log).catch((error: unknown) => log('a checkpoint failed', error))
      }, afterMs)
    }
  }
  const following = follow()
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      await following
      clearTimeout(waiting)
      await running
    }
  }
}

/** Makes a checkpoint where there are entries since the last one. What keeps it from being made is logged: the desk's work never fails for it. */
export async function keepCheckpoint(desk: CheckpointParts, log: Log): Promise<void> {
  try {
    const entries = await desk.store.ledger.count()
    if (entries === ((await desk.store.ledger.checkpoints.last())?.size ?? 0)) return
    const { anchor } = await makeCheckpoint(desk)
    if (anchor?.problem !== null && anchor !== null) log(`the checkpoint did not leave the machine: ${anchor.problem}`)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    log('no checkpoint of the record could be made', error)
  }
}

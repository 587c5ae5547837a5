import { DeskError } from '../../shared/contract/desk-error.ts'

/** How long work with a server may stand still, and how it is ended. */
export interface IdleLimit {
  readonly milliseconds: number
  readonly signal: AbortSignal
  /** The server, as people know it. */
  readonly who: string
  /** Ends the connection at once, whatever it is doing. */
  readonly stop: () => void
}

/**
 * Runs work with a server that may fall silent: after so long without `touch` its connection is ended. Throws DeskError `connection-lost` then,
 * `cancelled` where the signal is aborted, and else what the work throws.
 */
export async function withIdleLimit<Result>(
  { milliseconds, signal, who, stop }: IdleLimit,
  work: (touch: () => void) => Promise<Result>
): Promise<Result> {
  const end = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  const give = (error: DeskError) => {
    end.reject(error)
    stop()
  }
  const touch = () => {
    clearTimeout(timer)
    timer = setTimeout(() => give(fallenSilent(who, milliseconds)), milliseconds)
  }
  const onAbort = () => give(new DeskError('cancelled', `Stopped while ${who} was being sent to. It can go on.`))
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    touch()
    if (signal.aborted) onAbort()
    return await Promise.race([end.promise, work(touch)])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

function fallenSilent(who: string, milliseconds: number): DeskError {
  return new DeskError(
    'connection-lost',
    `${who} did not answer for ${milliseconds / 1000} s. Nothing stands there half sent under its name. Check the server and the network, then try again.`
  )
}

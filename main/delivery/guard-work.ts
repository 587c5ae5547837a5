import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Destination } from '../../shared/contract/destinations.ts'
import { withIdleLimit } from './idle-limit.ts'
import type { RemoteFiles } from './remote-files.ts'

/** Whose patience counts, what ends the work, and the local file it is about. */
export interface Guard {
  readonly destination: Destination
  readonly signal: AbortSignal
  readonly local: string
}

/** What `work` gives, within the patience of its destination; every expected failure of it is a DeskError. */
export function guardWork<Result>(
  { describe, stop }: Pick<RemoteFiles, 'describe' | 'stop'>,
  { destination, signal, local }: Guard,
  work: (touch: () => void) => Promise<Result>
): Promise<Result> {
  const { label, patienceSeconds } = destination
  return withIdleLimit({ milliseconds: patienceSeconds * 1000, signal, who: label, stop }, async (touch) => {
    try {
      return await work(touch)
    } catch (error) {
      throw error instanceof DeskError ? error : describe(error, local)
    }
  })
}

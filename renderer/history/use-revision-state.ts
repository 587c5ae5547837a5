import { useEffect, useState } from 'react'
import type { PhotoState } from '../../shared/contract/history-view.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk } from '../state/use-desk.ts'

/** Every copy of a photo at a revision; the one before stays until the next is read. `problem` says why it could not be. */
export interface RevisionReading {
  readonly state: PhotoState | null
  readonly problem: string | null
}

/** Reads a photo as it was at a revision; null reads nothing. */
export function useRevisionState(photoId: PhotoId, revision: number | null): RevisionReading {
  const engine = useDesk((desk) => desk.engine)
  const [reading, setReading] = useState<RevisionReading>({ state: null, problem: null })
  useEffect(() => {
    if (revision === null) return
    const stop = new AbortController()
    engine.client.history.revision({ photoId, revision }, { signal: stop.signal }).then(
      (state) => setReading({ state, problem: null }),
      (error: unknown) => {
        if (!stop.signal.aborted) setReading({ state: null, problem: describeFailure(error).words })
      }
    )
    return () => stop.abort()
  }, [engine, photoId, revision])
  return reading
}

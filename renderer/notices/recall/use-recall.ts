import { useCallback, useEffect, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { Recall } from '../../../shared/contract/recall.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** Where the wrong versions of a notice's photos went. */
export interface RecallAtHand {
  /** Null until it is known. */
  readonly recall: Recall | null
  readonly problem: string | null
  readonly reload: () => void
}

/** The recall of a notice, asked for again with each change of the desk's notices; of none while there is no notice. */
export function useRecall(notice: Notice | undefined): RecallAtHand {
  const client = useDesk((desk) => desk.engine.client)
  const [found, setFound] = useState<Recall | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const read = useCallback(
    (signal?: AbortSignal) => {
      if (notice === undefined) return
      client.recall.find({ scope: { notice: notice.number } }, signal ? { signal } : {}).then(
        (recall) => {
          setFound(recall)
          setProblem(null)
        },
        (error: unknown) => !signal?.aborted && setProblem(describeFailure(error).words)
      )
    },
    [client, notice]
  )
  useEffect(() => {
    const stop = new AbortController()
    read(stop.signal)
    return () => stop.abort()
  }, [read])
  const reload = useCallback(() => read(), [read])
  return { recall: found?.notice === notice?.number ? found : null, problem, reload }
}

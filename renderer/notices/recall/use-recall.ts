import { useCallback, useEffect, useState } from 'react'
import type { Recall, RecallScope } from '../../../shared/contract/recall.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** Where the wrong versions of what is called back went. */
export interface RecallAtHand {
  /** Null until it is known. */
  readonly recall: Recall | null
  readonly problem: string | null
  readonly reload: () => void
}

/** The recall of a scope, asked for again with each change of the desk's notices; of none for null. Pass a memoised scope. */
export function useRecall(scope: RecallScope | null): RecallAtHand {
  const client = useDesk((desk) => desk.engine.client)
  const notices = useDesk((desk) => desk.notices)
  const [found, setFound] = useState<{ readonly of: RecallScope; readonly recall: Recall } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const read = useCallback(
    (signal?: AbortSignal) => {
      if (scope === null) return
      client.recall.find({ scope }, signal ? { signal } : {}).then(
        (recall) => {
          setFound({ of: scope, recall })
          setProblem(null)
        },
        (error: unknown) => !signal?.aborted && setProblem(describeFailure(error).words)
      )
    },
    [client, scope]
  )
  useEffect(() => {
    const stop = new AbortController()
    if (notices !== null) read(stop.signal)
    return () => stop.abort()
  }, [read, notices])
  const reload = useCallback(() => read(), [read])
  return { recall: found?.of === scope ? found.recall : null, problem, reload }
}

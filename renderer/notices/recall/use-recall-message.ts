import { useEffect, useState } from 'react'
import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { Recall, RecallMessage, RecallScope } from '../../../shared/contract/recall.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** The message to a recipient, written again with each change of the recall; null until it is there, and for nobody by name. */
export function useRecallMessage(asked: {
  readonly scope: RecallScope
  readonly recall: Recall | null
  readonly recipient: RecipientId | null
  readonly reminder: boolean
}): { readonly message: RecallMessage | null; readonly problem: string | null } {
  const { scope, recall, recipient, reminder } = asked
  const client = useDesk((desk) => desk.engine.client)
  const [message, setMessage] = useState<RecallMessage | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (recipient === null || recall === null) return
    const stop = new AbortController()
    client.recall.message({ scope, recipient, reminder }, { signal: stop.signal }).then(
      (written) => {
        setMessage(written)
        setProblem(null)
      },
      (error: unknown) => !stop.signal.aborted && setProblem(describeFailure(error).words)
    )
    return () => stop.abort()
  }, [client, scope, recall, recipient, reminder])
  return { message, problem }
}

import { useEffect, useState } from 'react'
import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { RecallMessage } from '../../../shared/contract/recall.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** The message to a recipient of a notice, written again with each change of it; null until it is there, and for nobody by name. */
export function useRecallMessage(asked: {
  readonly notice: Notice
  readonly recipient: RecipientId | null
  readonly reminder: boolean
}): { readonly message: RecallMessage | null; readonly problem: string | null } {
  const { notice, recipient, reminder } = asked
  const client = useDesk((desk) => desk.engine.client)
  const [message, setMessage] = useState<RecallMessage | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (recipient === null) return
    const stop = new AbortController()
    client.recall.message({ notice: notice.number, recipient, reminder }, { signal: stop.signal }).then(
      (written) => {
        setMessage(written)
        setProblem(null)
      },
      (error: unknown) => !stop.signal.aborted && setProblem(describeFailure(error).words)
    )
    return () => stop.abort()
  }, [client, notice, recipient, reminder])
  return { message, problem }
}

import { useCallback, useEffect, useState } from 'react'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { describeFailure } from './describe-failure.ts'
import { useDesk } from './use-desk.ts'

/** What the engine answered; null until it did. */
export interface Asked<Answer> {
  readonly answer: Answer | null
  /** Why it could not answer; null where it could. */
  readonly failure: string | null
  readonly reload: () => void
}

/** Asks the engine, and again whenever something happened at the desk. `ask` has to stay the same function from one drawing to the next. */
export function useAsked<Answer>(ask: (client: DeskClient) => Promise<Answer>): Asked<Answer> {
  const engine = useDesk((desk) => desk.engine)
  // Read anew with each event of the desk.
  const info = useDesk((desk) => desk.info)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const reload = useCallback(() => {
    ask(engine.client).then(
      (told) => {
        setAnswer(told)
        setFailure(null)
      },
      (error: unknown) => setFailure(describeFailure(error).words)
    )
  }, [ask, engine])
  useEffect(() => {
    if (info !== null) reload()
  }, [info, reload])
  return { answer, failure, reload }
}

import { useCallback } from 'react'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { describeFailure } from './describe-failure.ts'
import { useDeskStore } from './use-desk.ts'

/** Who asks, as calls are told it. */
export interface AskedBy {
  readonly by?: string
}

/** A call that was tried: what it gave, or why it failed. */
export type Attempt<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly words: string }

/** A function that calls the engine in the person's name and gives a failure as words. */
export function useAttempt(): <Answer>(
  work: (client: DeskClient, by: AskedBy) => Promise<Answer>
) => Promise<Attempt<Answer>> {
  const store = useDeskStore()
  return useCallback(
    async (work) => {
      const { engine, info } = store.getState()
      try {
        return { ok: true, answer: await work(engine.client, info ? { by: info.user } : {}) }
      } catch (error) {
        return { ok: false, words: describeFailure(error).words }
      }
    },
    [store]
  )
}

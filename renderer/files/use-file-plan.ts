import { useEffect, useState } from 'react'
import type { FilePlan } from '../../shared/contract/file-work.ts'
import { describeFailure } from '../state/describe-failure.ts'
import type { FileAsk } from '../state/files-slice.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** The plan follows what is typed after this long, in milliseconds. */
const pauseMs = 200

/** What file work would do: `of` is what it was asked for, so that nobody confirms names they have not seen. */
export interface SeenPlan {
  readonly of: FileAsk | null
  readonly plan: FilePlan | null
  readonly problem: string | null
}

/** The plan of this file work, asked for anew when it or the desk changes; null asks for none. `ask` must keep its identity while it says the same. */
export function useFilePlan(ask: FileAsk | null): SeenPlan {
  const store = useDeskStore()
  const freshness = useDesk((desk) => desk.freshness)
  const [seen, setSeen] = useState<SeenPlan>({ of: null, plan: null, problem: null })
  useEffect(() => {
    if (ask === null || freshness < 0) return setSeen({ of: null, plan: null, problem: null })
    const stop = new AbortController()
    const look = async (): Promise<void> => {
      try {
        const plan = await store.getState().previewFiles(ask, stop.signal)
        if (!stop.signal.aborted) setSeen({ of: ask, plan, problem: null })
      } catch (error) {
        if (!stop.signal.aborted) setSeen({ of: ask, plan: null, problem: describeFailure(error).words })
      }
    }
    const timer = window.setTimeout(() => void look(), pauseMs)
    return () => {
      stop.abort()
      window.clearTimeout(timer)
    }
  }, [store, ask, freshness])
  return seen
}

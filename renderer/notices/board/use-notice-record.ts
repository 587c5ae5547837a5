import { useEffect, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticeEvent } from '../../../shared/contract/notice-work.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** What the ledger says happened to a notice; asked for again with each change of it. */
export function useNoticeRecord(notice: Notice): {
  readonly events: readonly NoticeEvent[]
  readonly problem: string | null
} {
  const client = useDesk((desk) => desk.engine.client)
  const [told, setTold] = useState<{ readonly of: number; readonly events: readonly NoticeEvent[] }>({
    of: 0,
    events: []
  })
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    client.notices.record({ notice: notice.number }, { signal: stop.signal }).then(
      (events) => {
        setTold({ of: notice.number, events })
        setProblem(null)
      },
      (error: unknown) => !stop.signal.aborted && setProblem(describeFailure(error).words)
    )
    return () => stop.abort()
  }, [client, notice])
  return { events: told.of === notice.number ? told.events : [], problem }
}

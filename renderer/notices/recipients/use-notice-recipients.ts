import { useEffect, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../shared/contract/notice-recipients.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** Who has to be told of a notice and who was; asked for again with each change of it. `listed` is null until it is known, and where there is no notice. */
export function useNoticeRecipients(notice: Notice | undefined): {
  readonly listed: readonly NoticeRecipient[] | null
  readonly problem: string | null
} {
  const client = useDesk((desk) => desk.engine.client)
  const [told, setTold] = useState<{ readonly of: number; readonly listed: readonly NoticeRecipient[] } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (notice === undefined) return
    const stop = new AbortController()
    client.notices.recipients({ notice: notice.number }, { signal: stop.signal }).then(
      (listed) => {
        setTold({ of: notice.number, listed })
        setProblem(null)
      },
      (error: unknown) => !stop.signal.aborted && setProblem(describeFailure(error).words)
    )
    return () => stop.abort()
  }, [client, notice])
  return { listed: told !== null && told.of === notice?.number ? told.listed : null, problem }
}

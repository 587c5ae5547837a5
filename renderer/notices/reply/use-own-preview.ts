import { useEffect, useState } from 'react'
import type { WrittenMessage } from '../../../shared/notice/reply/reply-facts.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'
import type { OwnNoticeForm } from './own-notice-form.ts'
import { readOwnNotice } from './own-notice-form.ts'

/** The notice as clients get it, written again with each key, or what is missing for it. */
export function useOwnPreview(form: OwnNoticeForm): {
  readonly message: WrittenMessage | null
  readonly missing: string | null
} {
  const client = useDesk((desk) => desk.engine.client)
  const [told, setTold] = useState<{ readonly message: WrittenMessage | null; readonly missing: string | null }>({
    message: null,
    missing: null
  })
  useEffect(() => {
    const stop = new AbortController()
    client.notices.writeOwn(readOwnNotice(form), { signal: stop.signal }).then(
      (message) => setTold({ message, missing: null }),
      (error: unknown) => !stop.signal.aborted && setTold({ message: null, missing: describeFailure(error).words })
    )
    return () => stop.abort()
  }, [client, form])
  return told
}

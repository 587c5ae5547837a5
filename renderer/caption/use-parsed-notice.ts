import { useEffect, useState } from 'react'
import { isGivenUp } from '../state/describe-failure.ts'
import type { ParsedNotice } from '../state/parsed-notice.ts'
import { useDesk } from '../state/use-desk.ts'

/** A text is understood again this long after the last change, in milliseconds. */
const pauseMs = 200

/** A text as it was last understood: null where it is no notice. While `text` is not the one on show, its spans would mark the wrong words. */
export interface HeldNotice {
  readonly text: string
  readonly notice: ParsedNotice | null
}

/** The caption being typed, understood as a notice: at first as it was read, then as it stands. */
export function useParsedNotice(text: string, first: ParsedNotice | null): HeldNotice {
  // The client as a whole: every look into it makes new functions.
  const client = useDesk((desk) => desk.engine.client)
  const [held, setHeld] = useState<HeldNotice>({ text, notice: first })
  useEffect(() => {
    if (text === held.text) return
    const stop = new AbortController()
    const understand = async (): Promise<void> => {
      try {
        const notice = await client.notices.parse({ text }, { signal: stop.signal })
        if (!stop.signal.aborted) setHeld({ text, notice: notice.kind === 'none' ? null : notice })
      } catch (error) {
        // Without an answer the text is plain ink; the strip over the work tells of the engine.
        if (!isGivenUp(error) && !stop.signal.aborted) setHeld({ text, notice: null })
      }
    }
    const timer = window.setTimeout(() => void understand(), pauseMs)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [client, text, held.text])
  return held
}

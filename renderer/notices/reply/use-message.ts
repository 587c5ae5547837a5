import { useEffect, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { WrittenMessage } from '../../../shared/notice/reply/reply-facts.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'
import type { MessageChoice } from './message-choices.ts'

/** A text about a notice as the desk writes it, in a person's words where they changed it; `null` until it is there. */
export interface MessageAtHand {
  readonly message: WrittenMessage | null
  readonly problem: string | null
  readonly isEdited: boolean
  /** Puts the text in other words; `null` takes the desk's again. */
  readonly reword: (text: string | null) => void
}

/** The text that is asked for, to whom it is addressed, written again with each change of the notice. A person's own words stay until another text is chosen. */
export function useMessage(
  notice: Notice,
  choice: Omit<MessageChoice, 'recipient'> & { readonly recipient: string | undefined }
): MessageAtHand {
  const client = useDesk((desk) => desk.engine.client)
  const { what, style, language, recipient } = choice
  const of = `${notice.number} ${what} ${style} ${language} ${recipient ?? ''}`
  const [written, setWritten] = useState<{ readonly of: string; readonly message: WrittenMessage } | null>(null)
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    client.notices.reply({ notice: notice.number, what, style, language, recipient }, { signal: stop.signal }).then(
      (message) => {
        setWritten({ of, message })
        setProblem(null)
      },
      (error: unknown) => !stop.signal.aborted && setProblem(describeFailure(error).words)
    )
    return () => stop.abort()
  }, [client, language, notice, of, recipient, style, what])
  const own = edited?.of === of ? edited.text : null
  const message = written?.of === of ? { ...written.message, text: own ?? written.message.text } : null
  return {
    message,
    problem,
    isEdited: own !== null,
    reword: (text) => setEdited(text === null ? null : { of, text })
  }
}

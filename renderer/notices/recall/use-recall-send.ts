import { useCallback, useRef, useState } from 'react'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { RecallResult, RecallStep } from '../../../shared/contract/recall.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDeskStore } from '../../state/use-desk.ts'

/** Right versions on their way, one notice at a time. */
export interface RecallSending {
  /** Null while nothing is sent; `step` null until the first one. */
  readonly running: { readonly notice: NoticeNumber; readonly step: RecallStep | null } | null
  /** What was not sent the last time, by notice. */
  readonly failed: { readonly notice: NoticeNumber; readonly files: RecallResult['failed'] } | null
  readonly send: (notice: NoticeNumber) => void
  /** What is sent stays. */
  readonly cancel: () => void
}

/** Sends right versions and follows the steps; says at the end what became of them. */
export function useRecallSend(): RecallSending {
  const store = useDeskStore()
  const [running, setRunning] = useState<RecallSending['running']>(null)
  const [failed, setFailed] = useState<RecallSending['failed']>(null)
  const stop = useRef<AbortController | null>(null)
  const send = useCallback(
    async (notice: NoticeNumber) => {
      if (stop.current !== null) return
      const controller = new AbortController()
      stop.current = controller
      const { engine, info, say, reloadNotices } = store.getState()
      setRunning({ notice, step: null })
      setFailed(null)
      try {
        const asked = { scope: { notice }, ...(info ? { by: info.user } : {}) }
        for await (const step of await engine.client.recall.send(asked, { signal: controller.signal })) {
          setRunning({ notice, step })
          if (step.result === null) continue
          const { sent, failed: files } = step.result
          setFailed(files.length === 0 ? null : { notice, files })
          say({ kind: files.length === 0 ? 'fact' : 'failure', words: tellEnd(step.result, sent.length) })
        }
      } catch (error) {
        if (controller.signal.aborted)
          say({ kind: 'note', words: 'Stopped. What was sent stays; sending again goes on with what is left.' })
        else say({ kind: 'failure', words: describeFailure(error).words })
      } finally {
        stop.current = null
        setRunning(null)
        await reloadNotices()
      }
    },
    [store]
  )
  const cancel = useCallback(() => stop.current?.abort(), [])
  return { running, failed, send: (notice) => void send(notice), cancel }
}

function tellEnd({ failed, cancelled }: RecallResult, sent: number): string {
  const files = `${sent} ${sent === 1 ? 'file' : 'files'}`
  if (cancelled) return `Stopped after ${files}. What was sent stays; sending again goes on with what is left.`
  if (failed.length === 0) return `Sent ${files}, each checked where it went. The messages wait to be copied.`
  return `Sent ${files}; ${failed.length} could not be sent. The recall says why.`
}

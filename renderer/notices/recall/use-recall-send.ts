import { useCallback, useRef, useState } from 'react'
import type { RecallResult, RecallScope, RecallStep } from '../../../shared/contract/recall.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDeskStore } from '../../state/use-desk.ts'

/** Right versions on their way, one recall at a time. */
export interface RecallSending {
  /** Null while nothing is sent; `step` null until the first one. */
  readonly running: { readonly scope: RecallScope; readonly step: RecallStep | null } | null
  /** What was not sent the last time, and of which recall. */
  readonly failed: { readonly scope: RecallScope; readonly files: RecallResult['failed'] } | null
  /** Sends to all recipients and places; in folders it puts the right files only where these are named. */
  readonly send: (scope: RecallScope, folders?: readonly string[]) => void
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
    async (scope: RecallScope, folders: readonly string[]) => {
      if (stop.current !== null) return
      const controller = new AbortController()
      stop.current = controller
      const { engine, info, say, reloadNotices } = store.getState()
      setRunning({ scope, step: null })
      setFailed(null)
      try {
        const asked = { scope, folders: [...folders], ...(info ? { by: info.user } : {}) }
        for await (const step of await engine.client.recall.send(asked, { signal: controller.signal })) {
          setRunning({ scope, step })
          if (step.result === null) continue
          const { failed: files } = step.result
          setFailed(files.length === 0 ? null : { scope, files })
          say({ kind: files.length === 0 ? 'fact' : 'failure', words: tellEnd(step.result) })
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
  return { running, failed, send: (scope, folders = []) => void send(scope, folders), cancel }
}

function tellEnd({ sent, placed, failed, cancelled }: RecallResult): string {
  const count = sent.length + placed.length
  const files = `${count} ${count === 1 ? 'file' : 'files'}`
  if (cancelled) return `Stopped after ${files}. What was sent stays; sending again goes on with what is left.`
  if (failed.length === 0 && sent.length === 0 && placed.length > 0)
    return `Put ${files} in the place of the wrong ${count === 1 ? 'one' : 'ones'}.`
  if (failed.length === 0) return `Sent ${files}, each checked where it went. The messages wait to be copied.`
  return `Sent ${files}; ${failed.length} could not be sent. The recall says why.`
}

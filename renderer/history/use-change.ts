import { useEffect, useState } from 'react'
import type { Change } from '../../shared/contract/history.ts'
import type { TurnPreview } from '../../shared/contract/history-turn.ts'
import type { ChangeNumber } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk } from '../state/use-desk.ts'
import { isUndone } from './name-revision.ts'

/** A change, and what turning it would do with each photo; nulls while they load and where there is none. */
export interface ShownChange {
  readonly change: Change | null
  readonly preview: TurnPreview | null
  readonly problem: string | null
  /** There is one, and it is being read. */
  readonly waits: boolean
}

const nothing: ShownChange = { change: null, preview: null, problem: null, waits: false }
const waiting: ShownChange = { ...nothing, waits: true }

/** Reads a change and what its undo, or its redo where it is undone, would do. Asks again whenever `stamp` changes. */
export function useChange(number: ChangeNumber | null, stamp: unknown): ShownChange {
  const engine = useDesk((desk) => desk.engine)
  const [read, setRead] = useState({ number, shown: number === null ? nothing : waiting })
  // `stamp` says that photos have other revisions now: the change may have been turned meanwhile.
  useEffect(() => {
    if (number === null || stamp === null) return setRead({ number, shown: nothing })
    const stop = new AbortController()
    const { history } = engine.client
    const show = (next: (before: ShownChange) => ShownChange): void => {
      if (!stop.signal.aborted)
        setRead((before) => ({ number, shown: next(before.number === number ? before.shown : waiting) }))
    }
    const ask = async (): Promise<void> => {
      const asked = { change: number }
      const change = await history.change(asked, { signal: stop.signal })
      // Shown before the preview is there: a change of many photos takes a moment to be thought through.
      show((before) => ({ ...before, change, waits: false }))
      const preview = await (isUndone(change) ? history.previewRedo : history.previewUndo)(asked, {
        signal: stop.signal
      })
      show(() => ({ ...nothing, change, preview }))
    }
    ask().catch((error: unknown) => {
      const { words } = describeFailure(error)
      show((before) => ({ ...before, preview: null, problem: words, waits: false }))
    })
    return () => stop.abort()
  }, [engine, number, stamp])
  // What was read of the change shown before is never shown for this one, let alone turned.
  if (read.number === number) return read.shown
  return number === null ? nothing : waiting
}

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
}

const nothing: ShownChange = { change: null, preview: null, problem: null }

/** Reads a change and what its undo, or its redo where it is undone, would do. Asks again whenever `stamp` changes. */
export function useChange(number: ChangeNumber | null, stamp: unknown): ShownChange {
  const engine = useDesk((desk) => desk.engine)
  const [shown, setShown] = useState<ShownChange>(nothing)
  // `stamp` says that photos have other revisions now: the change may have been turned meanwhile.
  useEffect(() => {
    if (number === null || stamp === null) return setShown(nothing)
    const stop = new AbortController()
    const { history } = engine.client
    const read = async (): Promise<ShownChange> => {
      const asked = { change: number }
      const change = await history.change(asked, { signal: stop.signal })
      const ask = isUndone(change) ? history.previewRedo : history.previewUndo
      // Shown before the preview is there: a change of many photos takes a moment to be thought through.
      if (!stop.signal.aborted)
        setShown((before) => (before.change?.change === number ? { ...before, change } : { ...nothing, change }))
      return { change, preview: await ask(asked, { signal: stop.signal }), problem: null }
    }
    read().then(
      (found) => !stop.signal.aborted && setShown(found),
      (error: unknown) => {
        const { words } = describeFailure(error)
        if (!stop.signal.aborted) setShown((before) => ({ ...before, preview: null, problem: words }))
      }
    )
    return () => stop.abort()
  }, [engine, number, stamp])
  return shown
}

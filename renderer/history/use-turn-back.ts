import { useCallback, useEffect, useState } from 'react'
import type { Change } from '../../shared/contract/history.ts'
import type { ChangeNumber } from '../../shared/contract/identifiers.ts'
import { tellReopened } from '../../shared/notice/tell-reopened.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { findSigned } from '../state/find-signed.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** The change behind a revision, and how to turn it back. `change` is null while it loads and where there is none. */
export interface TurnBack {
  readonly change: Change | null
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly working: boolean
}

/** Reads a change and offers to undo it, or to redo it where it is undone. Asks again whenever `stamp` changes. */
export function useTurnBack(number: ChangeNumber | null, stamp: unknown): TurnBack {
  const store = useDeskStore()
  const engine = useDesk((desk) => desk.engine)
  const [change, setChange] = useState<Change | null>(null)
  const [working, setWorking] = useState(false)

  // `stamp` says that the photo has other revisions now: the change may have been turned back meanwhile.
  useEffect(() => {
    if (number === null || stamp === null) return setChange(null)
    const stop = new AbortController()
    engine.client.history.change({ change: number }, { signal: stop.signal }).then(setChange, (error: unknown) => {
      if (!stop.signal.aborted) store.getState().say({ kind: 'failure', words: describeFailure(error).words })
    })
    return () => stop.abort()
  }, [engine, number, stamp, store])

  const turn = useCallback(
    async (way: 'undo' | 'redo') => {
      if (number === null) return
      setWorking(true)
      const { info, say, askBreaking } = store.getState()
      try {
        const signed = await findSigned(engine.client, change?.photos.map(({ photoId }) => photoId) ?? [])
        if (!(await askBreaking(signed))) return
        const result = await engine.client.history[way]({
          change: number,
          ...(signed.length > 0 ? { breakCredentials: true } : {}),
          ...(info ? { by: info.user } : {})
        })
        for (const failure of result.failed) say({ kind: 'failure', words: failure.message })
        const photos = `${result.done.length} ${result.done.length === 1 ? 'photo' : 'photos'}`
        const warning = result.reopened ? `. ${tellReopened(result.reopened)}` : ''
        if (result.done.length > 0)
          say({ kind: 'fact', words: `${way === 'undo' ? 'Undid' : 'Redid'} change ${number} in ${photos}${warning}` })
      } catch (error) {
        say({ kind: 'failure', words: describeFailure(error).words })
      } finally {
        setWorking(false)
      }
    },
    [engine, number, store, change]
  )
  const undo = useCallback(() => turn('undo'), [turn])
  const redo = useCallback(() => turn('redo'), [turn])
  return { change, undo, redo, working }
}

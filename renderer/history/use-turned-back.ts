import { useEffect, useState } from 'react'
import type { Revision } from '../../shared/contract/history.ts'
import { useDesk } from '../state/use-desk.ts'

/** For each undo or redo among the revisions: which change it turned back. Empty until the engine has told. */
export function useTurnedBack(revisions: readonly Revision[]): ReadonlyMap<number, number> {
  const engine = useDesk((desk) => desk.engine)
  const [known, setKnown] = useState<ReadonlyMap<number, number>>(new Map())
  useEffect(() => {
    const stop = new AbortController()
    const turns = revisions.flatMap(({ kind, change }) =>
      (kind === 'undo' || kind === 'redo') && change !== null ? [change] : []
    )
    Promise.all(turns.map((change) => engine.client.history.change({ change }, { signal: stop.signal }))).then(
      (changes) => setKnown(new Map(changes.flatMap(({ change, of }) => (of === null ? [] : [[change, of] as const])))),
      // Without an answer the rows say "Undo by change 42": true, only shorter.
      () => setKnown(new Map())
    )
    return () => stop.abort()
  }, [engine, revisions])
  return known
}

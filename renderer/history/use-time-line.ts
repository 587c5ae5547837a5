import { useCallback, useState } from 'react'
import type { Revision } from '../../shared/contract/history.ts'
import { findInForce } from './find-in-force.ts'

/** Where a person stands in a photo's time line: the revision shown, the one it is compared with, and the moment asked for. */
export interface TimeLine {
  /** The revision under the cursor; null where the photo had none yet at the moment asked for. */
  readonly shown: number | null
  /** What it is compared with: the marked revision, else the one before. */
  readonly against: number
  readonly marked: number | null
  readonly asOf: Date | null
  readonly show: (revision: number) => void
  /** Towards older revisions where `by` is positive. */
  readonly move: (by: number) => void
  /** Marks the revision shown as the one to compare with, or takes the mark off it. */
  readonly mark: () => void
  /** Goes to what was in force at a moment; null goes back to the newest. */
  readonly setAsOf: (moment: Date | null) => void
}

/** The place in a photo's time line; begins at `start`, else at the newest revision. */
export function useTimeLine(oldestFirst: readonly Revision[], start: number | undefined): TimeLine {
  const newest = oldestFirst.at(-1)?.revision ?? 1
  const [chosen, setChosen] = useState<number | null>(start ?? null)
  const [marked, setMarked] = useState<number | null>(null)
  const [asOf, setMoment] = useState<Date | null>(null)
  const inForce = asOf === null ? newest : findInForce(oldestFirst, asOf)
  const shown = chosen ?? inForce
  const move = useCallback((by: number) => setChosen(Math.min(newest, Math.max(1, (shown ?? 0) - by))), [newest, shown])
  const mark = useCallback(() => setMarked((now) => (now === shown ? null : shown)), [shown])
  const setAsOf = useCallback((moment: Date | null) => {
    setMoment(moment)
    setChosen(null)
  }, [])
  const against = marked ?? Math.max(1, (shown ?? 1) - 1)
  return { shown, against, marked, asOf, show: setChosen, move, mark, setAsOf }
}

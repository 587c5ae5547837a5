import type { Clock } from '../ports/clock.ts'

/** Tells how long the rest of some work will take, from how long what is done took. */
export interface TimeLeft {
  /** One more is done. */
  count(): void
  /** Seconds for so many more; null until two are done: the first one alone tells little. */
  estimate(left: number): number | null
}

/** Begins to measure now. */
export function createTimeLeft(clock: Clock): TimeLeft {
  const begun = Date.parse(clock())
  let done = 0
  let last = begun
  return {
    count: () => {
      done += 1
      last = Date.parse(clock())
    },
    estimate: (left) => (done < 2 ? null : Math.max(0, Math.round(((last - begun) / 1000 / done) * left)))
  }
}

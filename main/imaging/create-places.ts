/** Runs work with at most `places` pieces at once; the others wait their turn in order. Gives what the work gives. */
export type TakePlace = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Places for work that is heavy in memory, `places` of them. */
export function createPlaces(places: number): TakePlace {
  const waiting: (() => void)[] = []
  let free = places
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}

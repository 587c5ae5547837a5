/** What some work gives, how long it took, and the most memory this process held meanwhile. */
export interface Watched<Result> {
  readonly result: Result
  readonly seconds: number
  readonly peakMegabytes: number
}

/** Runs work and watches the memory of this process, looked at every 50 ms. */
export async function watchMemory<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  let peak = process.memoryUsage.rss()
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const begun = performance.now()
  try {
    const result = await work()
    return { result, seconds: (performance.now() - begun) / 1000, peakMegabytes: peak / 1e6 }
  } finally {
    clearInterval(watch)
  }
}

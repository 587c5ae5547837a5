/**
 * What `work` gives for each item, in the order of the items, with at most `limit` at work at once.
 *
 * When one throws, no further item is begun; the error is thrown once those under way have ended.
 */
export async function mapLimited<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  let failed = false
  const runWorker = async () => {
    for (const [index, item] of waiting) {
      if (failed) return
      try {
        results[index] = await work(item, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, runWorker))
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason
  return results
}

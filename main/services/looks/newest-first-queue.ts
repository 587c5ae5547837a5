/** Does work a few pieces at a time, the one asked for last first: what a window shows now matters more than what it scrolled past. */
export interface NewestFirstQueue {
  /** What `work` gives, once it had its turn. Asked for again under the same key meanwhile, it is done once. */
  add<Result extends Uint8Array>(key: string, work: () => Promise<Result>): Promise<Uint8Array>
}

/** A queue that does at most `limit` pieces at once. */
export function createNewestFirstQueue(limit: number): NewestFirstQueue {
  const underWay = new Map<string, Promise<Uint8Array>>()
  const waiting: (() => void)[] = []
  let running = 0

  const begin = () => {
    if (running >= limit) return
    const next = waiting.pop()
    if (next === undefined) return
    running += 1
    next()
  }

  const run = async (key: string, work: () => Promise<Uint8Array>) => {
    const { promise: turn, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    begin()
    await turn
    try {
      return await work()
    } finally {
      running -= 1
      underWay.delete(key)
      begin()
    }
  }

  return {
    add(key, work) {
      const known = underWay.get(key)
      if (known !== undefined) return known
      const added = run(key, work)
      underWay.set(key, added)
      return added
    }
  }
}

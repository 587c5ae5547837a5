/** Lets one piece of work at a time have a file: writers of one file never meet (invariant 9). */
export interface FileTurns {
  /** Runs `work` when everything asked for this path before has ended. Gives what `work` gives, throws what it throws. */
  take<Result>(path: string, work: () => Promise<Result>): Promise<Result>
  /** Resolves when no file is taken. */
  idle(): Promise<void>
}

/** Turns for all files of one desk; first come, first served, each path on its own. */
export function createFileTurns(): FileTurns {
  const last = new Map<string, Promise<void>>()

  async function take<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const before = last.get(path)
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    last.set(path, ended)
    try {
      await before
      return await work()
    } finally {
      end()
      if (last.get(path) === ended) last.delete(path)
    }
  }

  async function idle(): Promise<void> {
    while (last.size > 0) await Promise.all(last.values())
  }

  return { take, idle }
}

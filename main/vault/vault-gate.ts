/** Lets work on a vault go side by side, except a removal: that waits for what is under way, and all else waits for it. */
export class VaultGate {
  readonly #passing = new Set<Promise<unknown>>()
  #closed: Promise<void> | undefined

  /** Runs work that keeps or reads objects. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#closed !== undefined) await this.#closed
    const running = work()
    this.#passing.add(running)
    try {
      return await running
    } finally {
      this.#passing.delete(running)
    }
  }

  /** Runs work that takes objects out, alone. */
  async close<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#closed !== undefined) await this.#closed
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#closed = promise
    try {
      await Promise.allSettled(this.#passing)
      return await work()
    } finally {
      this.#closed = undefined
      resolve()
    }
  }
}

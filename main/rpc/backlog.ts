/** Characters that may wait to be sent on one connection before a stream pauses. */
const comfortable = 1_000_000

/** Counts what waits to be sent on a connection, and tells senders when there is room again. */
export class Backlog {
  #waiting = 0
  #resumed: (() => void)[] = []

  /** Counts a frame as waiting; call the given function once it is out, or lost. */
  add(size: number): () => void {
    this.#waiting += size
    return () => {
      this.#waiting -= size
      if (this.#waiting <= comfortable) for (const resume of this.#resumed.splice(0)) resume()
    }
  }

  /** Lets every waiting sender go on: the connection has ended. */
  release(): void {
    for (const resume of this.#resumed.splice(0)) resume()
  }

  /** Settles when little enough waits. */
  drained(): Promise<void> {
    if (this.#waiting <= comfortable) return Promise.resolve()
    return new Promise((resume) => this.#resumed.push(resume))
  }
}

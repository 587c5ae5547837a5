/**
 * The listening half of a wire: keeps frames until someone listens, tells the end once. Every wire is this plus its own way to send.
 */
export class WireEnds {
  readonly #early: string[] = []
  readonly #closers: ((why: string) => void)[] = []
  #listener: ((frame: string) => void) | undefined
  #why: string | undefined

  /** Whether the connection has ended. */
  get ended(): boolean {
    return this.#why !== undefined
  }

  /** Hands on a frame that arrived. Frames after the end are dropped. */
  deliver(frame: string): void {
    if (this.ended) return
    if (this.#listener === undefined) this.#early.push(frame)
    else this.#listener(frame)
  }

  /** Tells the end. True the first time, so that the caller tears its side down once. */
  end(why: string): boolean {
    if (this.ended) return false
    this.#why = why
    for (const closer of this.#closers.splice(0)) closer(why)
    return true
  }

  /** `onMessage` of the wire. */
  readonly onMessage = (listener: (frame: string) => void): void => {
    this.#listener = listener
    for (const frame of this.#early.splice(0)) listener(frame)
  }

  /** `onClose` of the wire. */
  readonly onClose = (listener: (why: string) => void): void => {
    if (this.#why === undefined) this.#closers.push(listener)
    else listener(this.#why)
  }
}

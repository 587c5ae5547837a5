/** How a process that hangs is told from one that is busy. */
export interface HeartbeatLimits {
  readonly beatMs: number
  /** Beats without an answer after which a ready process counts as hung. */
  readonly missed: number
  /** The same for a process that is still loading, which answers nothing yet. */
  readonly missedWhileLoading: number
}

/** A stopped engine is found within nine seconds. */
export const standardHeartbeat: HeartbeatLimits = { beatMs: 1_000, missed: 8, missedWhileLoading: 60 }

/**
 * Asks a process for a sign of life at each beat. Counts beats, not time: a laptop that slept has missed none, whatever the clock says.
 */
export class Heartbeat {
  readonly #limits: HeartbeatLimits
  readonly #timer: NodeJS.Timeout
  #unanswered = 0
  #beat = 0
  #heard = false

  constructor(limits: HeartbeatLimits, ask: (beat: number) => void, onHung: () => void) {
    this.#limits = limits
    this.#timer = setInterval(() => {
      if (this.#unanswered >= this.#limit()) {
        this.stop()
        onHung()
        return
      }
      this.#unanswered += 1
      this.#beat += 1
      ask(this.#beat)
    }, limits.beatMs)
  }

  /** Any message of the process is a sign of life. */
  hear(): void {
    this.#heard = true
    this.#unanswered = 0
  }

  /** Ends the asking. */
  stop(): void {
    clearInterval(this.#timer)
  }

  #limit(): number {
    return this.#heard ? this.#limits.missed : this.#limits.missedWhileLoading
  }
}

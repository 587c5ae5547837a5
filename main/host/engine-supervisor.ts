import type { EngineStatus } from '../../shared/rpc/engine-status.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { Log } from '../rpc/log.ts'
import type { EngineCommand, EngineEnd } from './engine-child.ts'
import { EngineChild } from './engine-child.ts'
import type { HeartbeatLimits } from './heartbeat.ts'
import { standardHeartbeat } from './heartbeat.ts'
import type { RestartPolicy } from './restart-policy.ts'
import { planRestart, standardRestartPolicy } from './restart-policy.ts'

/** Milliseconds before an engine whose desk's owner has gone is started again. */
const takeOverMs = 50

/** What an engine is started with and how it is watched; limits are the standard ones unless given. */
export interface SupervisorOptions {
  readonly command: EngineCommand
  readonly log: Log
  readonly restart?: RestartPolicy
  readonly heartbeat?: HeartbeatLimits
}

/**
 * Keeps an engine process alive: starts it, watches its heartbeat, starts it again when it ends, ever more slowly, and after too many failures
 * in a row leaves it down and says so until `retry`. A host stays up whatever becomes of its engine.
 */
export class EngineSupervisor implements AsyncDisposable {
  readonly #options: SupervisorOptions
  readonly #listeners = new Set<(status: EngineStatus) => void>()
  #status: EngineStatus = { state: 'starting', why: '' }
  #child: EngineChild | undefined
  #timer: NodeJS.Timeout | undefined
  #failures = 0
  #readySince: number | undefined
  #disposed = false

  constructor(options: SupervisorOptions) {
    this.#options = options
    this.#start()
  }

  /** The engine's state now. */
  get status(): EngineStatus {
    return this.#status
  }

  /** Calls back at every change of state. Gives the function that ends it. */
  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A connection to the engine, or undefined while it is not ready. */
  openChannel(): Wire | undefined {
    return this.#status.state === 'ready' ? this.#child?.openChannel() : undefined
  }

  /** Starts an engine that was given up; otherwise does nothing. */
  retry(): void {
    if (this.#status.state !== 'given-up' || this.#disposed) return
    this.#failures = 0
    this.#start()
  }

  /** Ends the engine and waits for its end. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    clearTimeout(this.#timer)
    await this.#child?.stop()
  }

  #start(): void {
    const { command, log, heartbeat = standardHeartbeat } = this.#options
    const events = { onReady: () => this.#ready(), onEnd: (end: EngineEnd) => this.#plan(end) }
    this.#readySince = undefined
    this.#child = new EngineChild(command, heartbeat, events, log)
    this.#setStatus({ state: 'starting', why: this.#status.why })
  }

  #ready(): void {
    this.#readySince = performance.now()
    this.#setStatus({ state: 'ready', why: '' })
  }

  #plan({ why, ownerGone }: EngineEnd): void {
    this.#child = undefined
    if (this.#disposed) return
    if (ownerGone) {
      this.#startLater(takeOverMs, why)
      return
    }
    this.#options.log(`the engine ended: ${why}`)
    const readyMs = this.#readySince === undefined ? 0 : performance.now() - this.#readySince
    const plan = planRestart(this.#options.restart ?? standardRestartPolicy, this.#failures, readyMs)
    if (plan === 'give-up') {
      this.#setStatus({ state: 'given-up', why })
      return
    }
    this.#failures = plan.failures
    this.#startLater(plan.delayMs, why)
  }

  #startLater(delayMs: number, why: string): void {
    this.#setStatus({ state: 'down', why })
    this.#timer = setTimeout(() => this.#start(), delayMs)
  }

  #setStatus(status: EngineStatus): void {
    this.#status = status
    for (const listener of [...this.#listeners]) listener(status)
  }
}

import type { ClientContext } from '@orpc/client'
import type { StandardLinkClient } from '@orpc/client/standard'
import { ClientPeer } from '@orpc/standard-server-peer'
import { ConnectionLost } from './connection-lost.ts'
import type { EngineStatus } from './engine-status.ts'
import { readHostFrame, retryFrame } from './host-frame.ts'
import { isAnswerIterator, watchIterator } from './watched-iterator.ts'
import type { Wire } from './wire.ts'

/** How a client reaches its engine, and how patient it is. */
export interface EngineClientOptions {
  /** Opens a connection. A new one is opened each time the last one is lost. */
  readonly dial: () => Wire
  /** `told`: a host says when the engine behind the connection is ready; `at-once`: the other end is the engine itself. */
  readonly ready: 'told' | 'at-once'
  /** How long a call waits for an engine that is not ready, in milliseconds. Then it fails as `connection-lost`. */
  readonly patienceMs: number
  /** Waits between attempts to connect again, in milliseconds; the last one repeats. None: a lost connection stays lost. */
  readonly redialMs: readonly number[]
  /** A timer: runs once after so many milliseconds, unless the given function is called before. */
  readonly schedule: (ms: number, run: () => void) => () => void
}

type Call = StandardLinkClient<ClientContext>['call']

/** What this link needs of an AbortSignal; named here because shared code knows neither Node nor the DOM. */
interface CallSignal {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

interface Connection {
  readonly wire: Wire
  readonly peer: ClientPeer
  /** Settles when every frame that has come was read. */
  heard: Promise<unknown>
  lost: ConnectionLost | undefined
}

interface Waiter {
  readonly proceed: (connection: Connection) => void
  readonly fail: (reason: unknown) => void
}

/**
 * The client's end of the calls: one peer per connection, connecting again by itself. A call under way when the connection goes fails as
 * `connection-lost`; a call made meanwhile waits for the next connection. It is never sent twice.
 */
export class EngineClient implements StandardLinkClient<ClientContext> {
  readonly #options: EngineClientOptions
  readonly #listeners = new Set<(status: EngineStatus) => void>()
  readonly #waiters = new Set<Waiter>()
  #connection: Connection | undefined
  #status: EngineStatus = { state: 'starting', why: '' }
  #attempts = 0
  #stopTimer: (() => void) | undefined
  #closed = false

  constructor(options: EngineClientOptions) {
    this.#options = options
    this.#dial()
  }

  /** The engine's state now. */
  get status(): EngineStatus {
    return this.#status
  }

  /** Calls back at every change of the engine's state, not for the present one. Gives the function that ends it. */
  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Asks the host to try a given-up engine again. */
  retry(): void {
    if (this.#connection === undefined) this.#redial(0)
    else this.#connection.wire.send(retryFrame)
  }

  /** Ends the connection for good; calls under way fail as `connection-lost`. */
  close(): void {
    this.#closed = true
    this.#stopTimer?.()
    this.#connection?.wire.close('closed by this side')
    this.#setStatus({ state: 'given-up', why: 'closed' })
  }

  /** Sends one call. Fails with the signal's own reason where the caller gave up, as `connection-lost` where the engine went away. */
  readonly call: Call = async (request) => {
    const signal: CallSignal | undefined = request.signal
    const connection = await this.#whenReady(signal)
    const explain = (): unknown => (signal?.aborted ? signal.reason : connection.lost)
    try {
      const response = await connection.peer.request(request)
      const body: unknown = response.body
      const answer = isAnswerIterator(body) ? watchIterator(body, explain) : body
      return { ...response, body: () => Promise.resolve(answer) }
    } catch (error) {
      throw explain() ?? error
    }
  }

  #dial(): void {
    const wire = this.#options.dial()
    const connection: Connection = {
      wire,
      peer: new ClientPeer((frame) => sendText(wire, frame)),
      heard: Promise.resolve(),
      lost: undefined
    }
    this.#connection = connection
    wire.onMessage((frame) => this.#take(connection, frame))
    wire.onClose((why) => this.#lose(connection, why))
    if (this.#options.ready === 'at-once' && connection.lost === undefined) this.#setStatus({ state: 'ready', why: '' })
  }

  #take(connection: Connection, frame: string): void {
    const host = readHostFrame(frame)
    if (host?.kind === 'status') this.#setStatus(host.status)
    if (host !== undefined) return
    const read = connection.peer.message(frame).catch(() => connection.wire.close('its answer could not be read'))
    connection.heard = Promise.all([connection.heard, read])
  }

  #lose(connection: Connection, why: string): void {
    const lost = new ConnectionLost(why)
    connection.lost = lost
    // An answer that came right before the end is still being read: it counts.
    void connection.heard.then(() => connection.peer.close({ reason: lost }))
    this.#connection = undefined
    const wait = this.#options.redialMs[Math.min(this.#attempts, this.#options.redialMs.length - 1)]
    if (this.#closed) return
    this.#setStatus({ state: wait === undefined ? 'given-up' : 'down', why })
    if (wait === undefined) return
    this.#attempts += 1
    this.#redial(wait)
  }

  #redial(wait: number): void {
    this.#stopTimer?.()
    this.#stopTimer = this.#options.schedule(wait, () => this.#dial())
  }

  #setStatus(status: EngineStatus): void {
    this.#status = status
    const connection = this.#connection
    if (status.state === 'ready' && connection !== undefined) {
      this.#attempts = 0
      for (const waiter of [...this.#waiters]) waiter.proceed(connection)
    }
    if (status.state === 'given-up')
      for (const waiter of [...this.#waiters]) waiter.fail(new ConnectionLost(status.why))
    for (const listener of [...this.#listeners]) listener(status)
  }

  #whenReady(signal: CallSignal | undefined): Promise<Connection> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    if (this.#status.state === 'ready' && this.#connection !== undefined) return Promise.resolve(this.#connection)
    if (this.#status.state === 'given-up') return Promise.reject(new ConnectionLost(this.#status.why))
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        this.#waiters.delete(waiter)
        stopPatience()
        signal?.removeEventListener('abort', onAbort)
        finish()
      }
      const waiter: Waiter = {
        proceed: (connection) => settle(() => resolve(connection)),
        fail: (reason) => settle(() => reject(reason))
      }
      const onAbort = (): void => waiter.fail(signal?.reason)
      const stopPatience = this.#options.schedule(this.#options.patienceMs, () =>
        waiter.fail(new ConnectionLost(this.#status.why))
      )
      signal?.addEventListener('abort', onAbort)
      this.#waiters.add(waiter)
    })
  }
}

function sendText(wire: Wire, frame: unknown): void {
  // Binary frames come only from Blobs in a call, and the contract has none.
  if (typeof frame !== 'string') throw new TypeError('a call carried binary data, which the contract does not know')
  wire.send(frame)
}

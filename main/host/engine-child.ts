import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { Log } from '../rpc/log.ts'
import type { ProcessMessage } from '../rpc/process-message.ts'
import { processMessageSchema } from '../rpc/process-message.ts'
import { ProcessChannels } from '../rpc/process-wire.ts'
import { ownerGoneExit } from './engine-exit.ts'
import type { HeartbeatLimits } from './heartbeat.ts'
import { Heartbeat } from './heartbeat.ts'

/** Milliseconds an engine gets to finish what it writes and end by itself. */
const farewellMs = 5_000

/** Milliseconds to hear what an engine that has ended said last; a process of its own that lives on may hold the pipe open. */
const lastMessagesMs = 2_000

/** How the engine is started. `node` is a standalone Node 24, never Electron's own binary: sharp crashes in any process built on that. */
export interface EngineCommand {
  readonly node: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The passwords this host keeps for the desk's destinations; left out by hosts without a keyring. */
  readonly secrets?: HostSecrets | undefined
}

/** Why an engine process ended. */
export interface EngineEnd {
  readonly why: string
  /** The desk's owner elsewhere has gone; this engine was only its guest. */
  readonly ownerGone: boolean
}

/** The passwords a host keeps for its engine. */
export interface HostSecrets {
  /** All of them, by name. Throws where they cannot be read. */
  read(): Readonly<Record<string, string>>
  /** Adds one or replaces it. Throws where it cannot be kept. */
  keep(name: string, value: string): void
}

/** What a supervisor is told of one engine process. */
export interface EngineEvents {
  readonly onReady: () => void
  /** Once, after every channel has ended. */
  readonly onEnd: (end: EngineEnd) => void
}

/** One engine process, from spawn to end. */
export class EngineChild {
  readonly #child: ChildProcess
  readonly #channels: ProcessChannels
  readonly #heartbeat: Heartbeat
  readonly #events: EngineEvents
  readonly #log: Log
  readonly #secrets: HostSecrets | undefined
  readonly #ended = Promise.withResolvers<void>()
  #why: string | undefined
  #over = false

  constructor(command: EngineCommand, heartbeat: HeartbeatLimits, events: EngineEvents, log: Log) {
    this.#events = events
    this.#log = log
    this.#secrets = command.secrets
    // Standard output belongs to the host (the web desk prints its address there), so the engine's goes to standard error.
    this.#child = spawn(command.node, command.args, { stdio: ['ignore', 2, 2, 'ipc'], env: { ...command.environment } })
    this.#channels = new ProcessChannels((message, sent) => this.#send(message, sent))
    this.#heartbeat = new Heartbeat(
      heartbeat,
      (beat) => this.#send({ kind: 'ping', beat }),
      () => this.#kill('it stopped answering')
    )
    this.#child.on('message', (message) => this.#take(message))
    this.#child.on('exit', (code, signal) => {
      const why = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`
      this.#whenHeard(() => this.#end(why, code))
    })
    // A failed spawn has no exit event; a message that could not be sent is told to its sender.
    this.#child.on('error', (error) => {
      if (this.#child.pid === undefined) this.#end(`it could not be started: ${error.message}`, null)
    })
  }

  /** Opens a connection for one client's calls. */
  openChannel(): Wire {
    return this.#channels.open()
  }

  /** Lets the engine finish what it is writing and end; kills it where it does not. */
  async stop(): Promise<void> {
    this.#heartbeat.stop()
    if (this.#child.connected) this.#child.disconnect()
    const cutOff = setTimeout(() => this.#child.kill('SIGKILL'), farewellMs)
    await this.#ended.promise
    clearTimeout(cutOff)
  }

  // The exit can be told before the last messages are: they are still in the pipe, which ends after them.
  #whenHeard(done: () => void): void {
    this.#heartbeat.stop()
    if (!this.#child.connected) {
      done()
      return
    }
    const enough = setTimeout(done, lastMessagesMs)
    this.#child.once('disconnect', () => {
      clearTimeout(enough)
      done()
    })
  }

  #take(said: unknown): void {
    const message = processMessageSchema.safeParse(said).data
    if (message === undefined) {
      this.#log('the engine sent a message that is none of ours')
      return
    }
    this.#heartbeat.hear()
    if (message.kind === 'hello') {
      this.#handOver()
      this.#events.onReady()
    } else if (message.kind === 'keep-secret') this.#keep(message)
    else if (message.kind === 'failed') this.#why = message.failure.message
    else if ('channel' in message) this.#channels.take(message)
  }

  #handOver(): void {
    if (this.#secrets === undefined) return
    try {
      this.#send({ kind: 'secrets', secrets: { ...this.#secrets.read() } })
    } catch (error) {
      this.#log('the passwords of destinations could not be read', error)
    }
  }

  #keep({ name, value }: { readonly name: string; readonly value: string }): void {
    try {
      this.#secrets?.keep(name, value)
    } catch (error) {
      this.#log('a password could not be kept', error)
    }
    this.#handOver()
  }

  #send(message: ProcessMessage, sent: () => void = () => undefined): void {
    if (this.#child.connected) this.#child.send(message, () => sent())
    else sent()
  }

  #kill(why: string): void {
    this.#why = why
    // SIGKILL also ends a process that is stopped; anything milder would wait for it to go on.
    this.#child.kill('SIGKILL')
  }

  #end(why: string, code: number | null): void {
    if (this.#over) return
    this.#over = true
    this.#heartbeat.stop()
    const ownerGone = code === ownerGoneExit
    const end = { why: ownerGone ? 'the desk was closed where it was open' : (this.#why ?? why), ownerGone }
    this.#channels.endAll(end.why)
    this.#ended.resolve()
    this.#events.onEnd(end)
  }
}

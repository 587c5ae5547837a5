import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { ServeWire } from '../rpc/serve-wire.ts'
import { createSocketWire } from '../rpc/socket-wire.ts'
import type { Caller } from './caller.ts'
import type { Greeting, GreetingAnswer } from './greeting.ts'
import { readGreeting } from './greeting.ts'

/** Milliseconds a connection has to say who it is. */
const greetingPatience = 5_000

/** Milliseconds that calls under way get to be answered when the desk is given up. A window then takes the desk over itself. */
const lastAnswersMs = 10_000

/** What an owner needs to take guests. */
export interface GuestReception {
  readonly desk: string
  readonly version: string
  readonly socketPath: string
  /** Answers the calls of a guest from now on. */
  readonly serve: ServeWire<Caller>
}

/** An owner's ear for guests. Disposing it lets calls under way be answered, then ends every guest's connection. */
export interface GuestListener extends AsyncDisposable {
  /**
   * Takes no more guests from the moment on where none of them is a command (host `cli`), and settles then. A command has one connection and does its
   * work through it: ending it in the middle would cut a batch short. A window comes back by itself.
   */
  letCommandsFinish(): Promise<void>
}

interface GuestBook {
  /** Every connection, with what settles once its calls are answered. */
  readonly wires: Map<Wire, () => Promise<void>>
  readonly commands: Set<Wire>
  /** True once nobody is taken any more: whoever calls then finds the owner absent and tries again until the desk is free. */
  closing: boolean
  /** Called when the last command has gone. */
  onQuiet: (() => void) | undefined
}

/** Takes guests on the desk's socket, which only this user can open, until disposed. */
export async function listenForGuests(reception: GuestReception): Promise<GuestListener> {
  const guests: GuestBook = { wires: new Map(), commands: new Set(), closing: false, onQuiet: undefined }
  const server = createServer((socket) => admit(reception, socket, guests))
  const isFile = process.platform !== 'win32'
  // Only the holder of the owner's lock gets here, so a socket that is there is a dead owner's.
  if (isFile) await rm(reception.socketPath, { force: true })
  server.listen(reception.socketPath)
  await once(server, 'listening')
  if (isFile) await chmod(reception.socketPath, 0o600)
  return {
    async letCommandsFinish() {
      const { promise: quiet, resolve } = Promise.withResolvers<void>()
      guests.onQuiet = () => {
        guests.closing = true
        resolve()
      }
      if (guests.commands.size === 0) guests.onQuiet()
      await quiet
    },
    async [Symbol.asyncDispose]() {
      guests.closing = true
      const closed = once(server, 'close')
      server.close()
      await lastAnswers([...guests.wires.values()])
      // All at once: a window's engine keeps one connection only to learn that the owner ends.
      for (const wire of [...guests.wires.keys()]) wire.close('the desk was closed where it was open')
      await closed
    }
  }
}

async function lastAnswers(all: readonly (() => Promise<void>)[]): Promise<void> {
  const patience = new AbortController()
  const enough = delay(lastAnswersMs, undefined, { signal: patience.signal }).catch(() => undefined)
  await Promise.race([Promise.all(all.map((answered) => answered())), enough])
  patience.abort()
}

function admit(reception: GuestReception, socket: Socket, guests: GuestBook): void {
  const wire = createSocketWire(socket)
  guests.wires.set(wire, () => Promise.resolve())
  const patience = setTimeout(() => wire.close('it did not say who it is'), greetingPatience)
  wire.onClose(() => {
    clearTimeout(patience)
    guests.wires.delete(wire)
    if (guests.commands.delete(wire) && guests.commands.size === 0) guests.onQuiet?.()
  })
  wire.onMessage((frame) => {
    clearTimeout(patience)
    const greeting = readGreeting(frame)
    if (greeting === undefined || guests.closing) {
      wire.close(greeting === undefined ? 'it did not say who it is' : 'the desk is being closed')
      return
    }
    const answer = judge(reception, greeting)
    wire.send(JSON.stringify(answer))
    if (answer.refused !== undefined) {
      wire.close('refused')
      return
    }
    const { answered } = reception.serve(wire, greeting.caller)
    guests.wires.set(wire, answered)
    if (greeting.caller.host === 'cli') guests.commands.add(wire)
  })
}

function judge(reception: GuestReception, greeting: Greeting): GreetingAnswer {
  if (greeting.desk !== reception.desk)
    return { erratum: 1, refused: `Another desk is served there: ${reception.desk}.` }
  if (greeting.version === reception.version) return { erratum: 1 }
  return {
    erratum: 1,
    refused: `The desk is open in Erratum ${reception.version}, and this is Erratum ${greeting.version}.`
  }
}

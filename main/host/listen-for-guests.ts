import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { createServer } from 'node:net'
import type { Wire } from '../../shared/rpc/wire.ts'
import { createSocketWire } from '../rpc/socket-wire.ts'
import type { Caller } from './caller.ts'
import type { Greeting, GreetingAnswer } from './greeting.ts'
import { readGreeting } from './greeting.ts'

/** Milliseconds a connection has to say who it is. */
const greetingPatience = 5_000

/** What an owner needs to take guests. */
export interface GuestReception {
  readonly desk: string
  readonly version: string
  readonly socketPath: string
  /** Answers the calls of a guest from now on. */
  readonly serve: (wire: Wire, caller: Caller) => void
}

/** Takes guests on the desk's socket, which only this user can open, until disposed; then every guest's connection ends. */
export async function listenForGuests(reception: GuestReception): Promise<AsyncDisposable> {
  const guests = new Set<Wire>()
  const server = createServer((socket) => admit(reception, socket, guests))
  const isFile = process.platform !== 'win32'
  // Only the holder of the owner's lock gets here, so a socket that is there is a dead owner's.
  if (isFile) await rm(reception.socketPath, { force: true })
  server.listen(reception.socketPath)
  await once(server, 'listening')
  if (isFile) await chmod(reception.socketPath, 0o600)
  return {
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      for (const guest of guests) guest.close('the desk was closed where it was open')
      await closed
    }
  }
}

function admit(reception: GuestReception, socket: Socket, guests: Set<Wire>): void {
  const wire = createSocketWire(socket)
  guests.add(wire)
  const patience = setTimeout(() => wire.close('it did not say who it is'), greetingPatience)
  wire.onClose(() => {
    clearTimeout(patience)
    guests.delete(wire)
  })
  wire.onMessage((frame) => {
    clearTimeout(patience)
    const greeting = readGreeting(frame)
    if (greeting === undefined) {
      wire.close('it did not say who it is')
      return
    }
    const answer = judge(reception, greeting)
    wire.send(JSON.stringify(answer))
    if (answer.refused === undefined) reception.serve(wire, greeting.caller)
    else wire.close('refused')
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

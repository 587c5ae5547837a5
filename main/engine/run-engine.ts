import { setTimeout as delay } from 'node:timers/promises'
import { DeskError, describeDeskError } from '../../shared/contract/desk-error.ts'
import { encodeStatusFrame } from '../../shared/rpc/host-frame.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { DeskClaimRequest, GuestClaim, OwnerClaim, ServedEngine } from '../host/claim-desk.ts'
import { claimDesk } from '../host/claim-desk.ts'
import { ownerGoneExit } from '../host/engine-exit.ts'
import type { Log } from '../rpc/log.ts'
import type { ProcessMessage } from '../rpc/process-message.ts'
import { processMessageSchema } from '../rpc/process-message.ts'
import { ProcessChannels } from '../rpc/process-wire.ts'
import { relayWires } from '../rpc/relay-wires.ts'

/** Milliseconds to finish what is being written once the host has gone; the journal settles the rest at the next start. */
const farewellMs = 4_000

/** Milliseconds for an owner's last answers to pass through its guest. */
const lastFramesMs = 1_000

type Claim = OwnerClaim<ServedEngine> | GuestClaim

/** Takes the passwords the host hands over, and hands back those to keep. */
export interface HostKeyring {
  take(secrets: Readonly<Record<string, string>>): void
  connect(send: (name: string, value: string) => void): void
}

/**
 * The life of an engine process under the host that started it: takes the desk, answers the host's channels, and ends with the host, whichever way the
 * host ends. As a guest it passes its channels to the owner, and ends with it so that the host starts it again. Settles when it has ended,
 * with the exit code.
 */
export async function runEngine(request: DeskClaimRequest<ServedEngine>, keyring?: HostKeyring): Promise<number> {
  const parent = listenToParent(request.log, keyring)
  try {
    const claim = await Promise.race([claimDesk(request), parent.gone])
    // The host went away while the desk was being opened: the lock goes with this process.
    if (typeof claim === 'number') return claim
    const open = new Set<Wire>()
    const ended = claim.role === 'guest' ? Promise.race([parent.gone, ownerGone(claim, open)]) : parent.gone
    parent.channels((channel) => {
      open.add(channel)
      channel.onClose(() => open.delete(channel))
      answer(claim, channel, request)
    })
    await parent.send({ kind: 'hello', role: claim.role, version: request.version })
    const code = await ended
    await Promise.race([claim[Symbol.asyncDispose](), delay(farewellMs)])
    await parent.flush()
    return code
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    await parent.send({ kind: 'failed', failure: describeDeskError(error) })
    return 1
  }
}

/** Says on a channel that calls on it will be answered; only then does the host let a page use it. */
const readyFrame = encodeStatusFrame({ state: 'ready', why: '' })

function answer(claim: Claim, channel: Wire, { caller, log }: DeskClaimRequest<ServedEngine>): void {
  if (claim.role === 'owner') {
    claim.serve(channel, caller)
    channel.send(readyFrame)
    return
  }
  claim
    .connectAgain()
    .then((owner) => {
      if (owner === undefined) {
        channel.close('the desk was closed where it was open')
        return
      }
      relayWires(channel, owner)
      channel.send(readyFrame)
    })
    .catch((error: unknown) => log('a channel could not be passed on', error))
}

async function ownerGone(claim: GuestClaim, channels: ReadonlySet<Wire>): Promise<number> {
  await ends(claim.connection)
  // Each channel has a connection of its own, and the owner's last answers may still be on their way on them.
  await Promise.race([Promise.all([...channels].map(ends)), delay(lastFramesMs)])
  return ownerGoneExit
}

function ends(wire: Wire): Promise<void> {
  return new Promise((resolve) => wire.onClose(() => resolve()))
}

function listenToParent(log: Log, keyring: HostKeyring | undefined) {
  // Ctrl-C in a terminal reaches every process of the group; the host decides when its engine ends.
  process.on('SIGINT', () => undefined)
  const send = (message: ProcessMessage): Promise<void> =>
    new Promise((sent) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => sent())
      else sent()
    })
  keyring?.connect((name, value) => void send({ kind: 'keep-secret', name, value }))
  const channels = new ProcessChannels((message, sent) => void send(message).then(sent))
  const gone = new Promise<number>((resolve) => {
    const leave = (): void => {
      channels.endAll('the host ended')
      resolve(0)
    }
    process.once('disconnect', leave)
    process.once('SIGTERM', leave)
  })
  let onChannel: ((channel: Wire) => void) | undefined
  process.on('message', (said) => {
    const message = processMessageSchema.safeParse(said).data
    if (message === undefined) log('the host sent a message that is none of ours')
    else if (message.kind === 'secrets') keyring?.take(message.secrets)
    else if (message.kind === 'ping') void send({ kind: 'pong', beat: message.beat })
    else if ('channel' in message) {
      const opened = channels.take(message)
      if (opened !== undefined) onChannel?.(opened)
    }
  })
  return {
    gone,
    send,
    // Messages leave in order, so that when this one is out, so is everything before it.
    flush: () => send({ kind: 'pong', beat: 0 }),
    channels: (listener: (channel: Wire) => void) => {
      onChannel = listener
    }
  }
}

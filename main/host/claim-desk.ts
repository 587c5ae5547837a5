import { mkdir, realpath } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import { takeOwnerLock } from '../catalog/owner-lock.ts'
import type { Log } from '../rpc/log.ts'
import type { AroundCall, ServeWire } from '../rpc/serve-wire.ts'
import { createWireServer } from '../rpc/serve-wire.ts'
import { callOwner } from './call-owner.ts'
import type { Caller } from './caller.ts'
import { listenForGuests } from './listen-for-guests.ts'
import { publishOwnerRecord, readOwnerRecord, removeOwnerRecord } from './owner-record.ts'
import { prepareSocketPath } from './socket-folder.ts'

const retryMs = 100

/** An engine whose procedures can be served. Disposing it ends its tools and closes its stores. */
export interface ServedEngine extends AsyncDisposable {
  readonly router: Router<AnyContractRouter, Caller>
  readonly aroundCalls?: AroundCall<Caller>
}

/** This process is the desk's engine; it answers its own host and every guest. Disposing gives the desk up. */
export interface OwnerClaim<Engine> extends AsyncDisposable {
  readonly role: 'owner'
  readonly engine: Engine
  readonly serve: ServeWire<Caller>
  /** Settles when no command works through this engine any more; none is taken from then on. Call it before disposing where one's own work is done. */
  letCommandsFinish(): Promise<void>
}

/** Another process is the desk's engine; `connection` reaches it, and ends with it. */
export interface GuestClaim extends AsyncDisposable {
  readonly role: 'guest'
  readonly connection: Wire
  /** One more connection, for another caller's calls. Ends at once where the owner is gone. */
  connectAgain(): Promise<Wire | undefined>
}

/** What it takes to open a desk. */
export interface DeskClaimRequest<Engine extends ServedEngine> {
  /** Made where it does not exist. */
  readonly deskFolder: string
  readonly caller: Caller
  readonly version: string
  /** Builds the engine; called only while the desk's lock is held. `deskFolder` is the real path. */
  readonly compose: (deskFolder: string) => Promise<Engine>
  /** How long to wait for an owner that is just starting or ending, in milliseconds. */
  readonly patienceMs: number
  readonly log: Log
}

/**
 * Opens a desk: as its owner where it has none, else as a guest of the engine that has it. One engine owns a desk, so that two writers never meet on
 * one file. Throws DeskError `desk-busy` where it is owned and its owner does not answer, `storage-unavailable` where the folder cannot be used.
 */
export async function claimDesk<Engine extends ServedEngine>(
  request: DeskClaimRequest<Engine>
): Promise<OwnerClaim<Engine> | GuestClaim> {
  const desk = await prepareDeskFolder(request.deskFolder)
  const deadline = performance.now() + request.patienceMs
  const greeting = { erratum: 1, version: request.version, desk, caller: request.caller } as const
  for (;;) {
    const lock = takeOwnerLock(join(desk, 'owner.lock'))
    if (lock !== undefined) return own(request, desk, lock)
    const call = await callOwner(greeting)
    if (call.kind === 'connected') return visit(call.wire, () => callOwner(greeting))
    if (call.kind === 'refused') throw busy(desk, call.why)
    if (performance.now() > deadline) throw busy(desk, await describeOwner(desk))
    await delay(retryMs)
  }
}

async function own<Engine extends ServedEngine>(
  request: DeskClaimRequest<Engine>,
  desk: string,
  lock: Disposable
): Promise<OwnerClaim<Engine>> {
  await using opening = new AsyncDisposableStack()
  opening.use(lock)
  const engine = opening.use(await request.compose(desk))
  const serve = createWireServer(engine.router, request.log, engine.aroundCalls)
  const socketPath = await prepareSocketPath(desk)
  const guests = opening.use(await listenForGuests({ desk, version: request.version, socketPath, serve }))
  await publishOwnerRecord(desk, { pid: process.pid, machine: hostname(), socket: socketPath })
  opening.defer(() => removeOwnerRecord(desk))
  const open = opening.move()
  return {
    role: 'owner',
    engine,
    serve,
    letCommandsFinish: () => guests.letCommandsFinish(),
    [Symbol.asyncDispose]: () => open.disposeAsync()
  }
}

function visit(connection: Wire, call: () => ReturnType<typeof callOwner>): GuestClaim {
  return {
    role: 'guest',
    connection,
    async connectAgain() {
      const again = await call()
      return again.kind === 'connected' ? again.wire : undefined
    },
    async [Symbol.asyncDispose]() {
      connection.close('closed by this side')
    }
  }
}

async function prepareDeskFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await realpath(folder)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DeskError(
      'storage-unavailable',
      `The desk folder ${folder} cannot be used (${reason}). Nothing was changed. Choose another folder, or make this one writable.`,
      { path: folder, cause: error }
    )
  }
}

async function describeOwner(desk: string): Promise<string> {
  const owner = await readOwnerRecord(desk)
  if (owner === undefined) return 'Another program has it open and does not answer.'
  return `Process ${owner.pid} on ${owner.machine} has it open and does not answer.`
}

function busy(desk: string, why: string): DeskError {
  return new DeskError(
    'desk-busy',
    `The desk ${desk} cannot be opened here. ${why} Nothing was changed. Close the other program or let it finish, then try again.`,
    { path: desk }
  )
}

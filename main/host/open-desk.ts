import { createRouterClient } from '@orpc/server'
import type { DeskInfo } from '../../shared/contract/desk.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { createDeskClient } from '../../shared/rpc/create-desk-client.ts'
import { EngineClient } from '../../shared/rpc/engine-client.ts'
import { composeEngine } from '../engine/compose-engine.ts'
import { createLog } from '../engine/create-log.ts'
import { engineVersion } from '../engine/engine-version.ts'
import type { Log } from '../rpc/log.ts'
import type { Caller } from './caller.ts'
import type { GuestClaim } from './claim-desk.ts'
import { claimDesk } from './claim-desk.ts'

const patienceMs = 15_000

/** Which desk to open, for whose calls. */
export interface OpenDeskRequest extends Caller {
  /** Made where it does not exist. */
  readonly deskFolder: string
  /** Given by a command that stays: then the engine does by itself what an open desk does, and what goes wrong there is logged. */
  readonly watchLog?: Log | undefined
}

/** A desk that is open for this process's own calls. */
export interface OpenDesk {
  readonly client: DeskClient
  /** `owner`: the engine runs in this process; `guest`: another process's engine answers. */
  readonly role: 'owner' | 'guest'
  /** What opening settled of changes a crash had left open; nothing for a guest, whose owner was told. */
  readonly recovered: DeskInfo['recovered']
  /** Gives the desk up. Calls under way fail. An owner first waits for the commands of other processes that work through it. */
  close(): Promise<void>
}

/**
 * Opens a desk for the command line: with the engine in this process, serving whoever comes meanwhile, or through the engine that has it open.
 * Waits up to 15 seconds for one that is just starting or ending. Throws DeskError `desk-busy` where neither can be had, `storage-unavailable`
 * where the folder cannot be used.
 */
export async function openDesk({ deskFolder, host, user, watchLog }: OpenDeskRequest): Promise<OpenDesk> {
  const caller = { host, user }
  const compose = (folder: string) => composeEngine({ deskFolder: folder, version: engineVersion, watchLog })
  const claim = await claimDesk({ deskFolder, caller, version: engineVersion, compose, patienceMs, log: createLog() })
  return {
    client: claim.role === 'owner' ? createRouterClient(claim.engine.router, { context: caller }) : callOwner(claim),
    role: claim.role,
    recovered: claim.role === 'owner' ? claim.engine.recovered : [],
    close: async () => {
      if (claim.role === 'owner') await claim.letCommandsFinish()
      await claim[Symbol.asyncDispose]()
    }
  }
}

function callOwner(claim: GuestClaim): DeskClient {
  const engine = new EngineClient({
    dial: () => claim.connection,
    ready: 'at-once',
    patienceMs: 0,
    // An owner that has gone is gone for good: a command says so instead of becoming the owner in mid-work.
    redialMs: [],
    schedule: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    }
  })
  return createDeskClient(engine)
}

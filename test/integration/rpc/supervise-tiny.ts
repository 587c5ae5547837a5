import { join } from 'node:path'
import type { SupervisorOptions } from '../../../main/host/engine-supervisor.ts'
import { EngineSupervisor } from '../../../main/host/engine-supervisor.ts'
import type { EngineState } from '../../../shared/rpc/engine-status.ts'

/** A supervised engine process of the tiny contract on this desk. */
export function superviseTiny(deskFolder: string, more: Partial<SupervisorOptions> = {}): EngineSupervisor {
  const entry = join(import.meta.dirname, 'tiny-engine.ts')
  const args = [entry, '--desk', deskFolder, '--host', 'web', '--user', 'ada']
  return new EngineSupervisor({
    command: { node: process.execPath, args, environment: process.env },
    log: () => undefined,
    ...more
  })
}

/** Settles when the engine is in this state. */
export function untilState(supervisor: EngineSupervisor, state: EngineState): Promise<void> {
  if (supervisor.status.state === state) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = supervisor.onStatus((status) => {
      if (status.state !== state) return
      stop()
      resolve()
    })
  })
}

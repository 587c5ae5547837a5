import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { createDeskClient } from '../../shared/rpc/create-desk-client.ts'
import { EngineClient } from '../../shared/rpc/engine-client.ts'
import { createWirePair } from '../../shared/rpc/wire-pair.ts'
import { attachPage } from './attach-page.ts'
import type { EngineSupervisor } from './engine-supervisor.ts'

/** The host's own calls to the engine it supervises (pictures), which wait at most so many milliseconds while it starts again. */
export function connectHost(supervisor: EngineSupervisor, patienceMs: number): DeskClient {
  const engine = new EngineClient({
    dial: () => {
      const [own, hosted] = createWirePair()
      attachPage(hosted, supervisor)
      return own
    },
    ready: 'told',
    patienceMs,
    redialMs: [20],
    schedule: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    }
  })
  return createDeskClient(engine)
}

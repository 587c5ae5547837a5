import { createORPCClient } from '@orpc/client'
import { StandardRPCLink } from '@orpc/client/standard'
import type { ContractRouterClient } from '@orpc/contract'
import { attachPage } from '../../../main/host/attach-page.ts'
import type { EngineSupervisor } from '../../../main/host/engine-supervisor.ts'
import { EngineClient } from '../../../shared/rpc/engine-client.ts'
import type { Wire } from '../../../shared/rpc/wire.ts'
import { createWirePair } from '../../../shared/rpc/wire-pair.ts'
import type { tinyContract } from './tiny-desk.ts'

/** The tiny contract's functions. */
export type TinyClient = ContractRouterClient<typeof tinyContract>

const schedule = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** A client straight to an engine, over one connection that is never opened again. */
export function callEngine(wire: Wire): { client: TinyClient; engine: EngineClient } {
  const engine = new EngineClient({ dial: () => wire, ready: 'at-once', patienceMs: 5_000, redialMs: [], schedule })
  return { client: createORPCClient(new StandardRPCLink(engine, { url: 'http://orpc' })), engine }
}

/** A client as a page has it: through the host that supervises the engine, connecting again by itself. */
export function callThroughHost(
  supervisor: EngineSupervisor,
  patienceMs = 20_000
): { client: TinyClient; engine: EngineClient } {
  const dial = (): Wire => {
    const [page, host] = createWirePair()
    attachPage(host, supervisor)
    return page
  }
  const engine = new EngineClient({ dial, ready: 'told', patienceMs, redialMs: [10], schedule })
  return { client: createORPCClient(new StandardRPCLink(engine, { url: 'http://orpc' })), engine }
}

import { createORPCClient } from '@orpc/client'
import { StandardRPCLink } from '@orpc/client/standard'
import type { ContractRouterClient } from '@orpc/contract'
import type { DeskApi } from '../contract/contract.ts'
import type { EngineClient } from './engine-client.ts'

/** The contract as functions: `client.photos.get({ id })`. Every call takes `{ signal }` as its second argument. */
export type DeskClient = ContractRouterClient<DeskApi>

/**
 * The contract's functions over a connection. An expected failure is the typed error `DESK` whose `data` has `code` and `message` for people;
 * the engine's death has code `connection-lost`. Answers that are streams are read with `for await`; `break` stops the work in the engine.
 */
export function createDeskClient(engine: EngineClient): DeskClient {
  // The address is only a form: oRPC names procedures by URL, and no request leaves the wire.
  return createORPCClient<DeskClient>(new StandardRPCLink(engine, { url: 'http://orpc' }))
}

import { describeDesk } from '../../services/describe-desk.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about the desk as a whole. */
export function createDeskRoutes(contract: ContractImplementer, { desk, opened }: EngineParts) {
  return contract.desk.router({
    info: contract.desk.info.handler(({ context }) => describeDesk(desk, opened, context.user)),
    events: contract.desk.events.handler(({ signal }) => desk.events.subscribe(signal))
  })
}

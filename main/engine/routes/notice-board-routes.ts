import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures of the notice board. */
export function createNoticeBoardRoutes({ notices }: ContractImplementer, { desk }: EngineParts) {
  return {
    photoCounts: notices.photoCounts.handler(async () => [...(await desk.store.notices.photoCounts())])
  }
}

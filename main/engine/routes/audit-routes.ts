import { verifyDesk } from '../../services/verify-desk.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that check the record. */
export function createAuditRoutes({ audit }: ContractImplementer, { desk }: EngineParts) {
  return audit.router({
    verify: audit.verify.handler(({ signal }) => verifyDesk(desk, signal))
  })
}

import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that report what the desk did. */
export function createReportRoutes({ reports }: ContractImplementer, _parts: EngineParts) {
  return reports.router({
    make: reports.make.handler(() => {
      throw new DeskError('tool-failed', 'The desk cannot do this yet. Nothing was done.')
    })
  })
}

import { exportPresets } from '../../../shared/export/presets.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import { runExport } from '../../services/run-export.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that make files for others. */
export function createExportRoutes({ exports }: ContractImplementer, { desk }: EngineParts) {
  return exports.router({
    presets: exports.presets.handler(() => [...exportPresets]),
    list: exports.list.handler(async ({ input }) => [...(await desk.store.exports.of(input.photoIds))]),
    run: exports.run.handler(({ input: { by, ...input }, context, signal }) =>
      runExport(desk, { ...input, actor: resolveActor(context, by), signal })
    )
  })
}

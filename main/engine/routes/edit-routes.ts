import { reconcileCopies } from '../../services/changes/reconcile-copies.ts'
import { reencodeRecord } from '../../services/changes/reencode-record.ts'
import { saveEdits } from '../../services/changes/save-edits.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that write photos on a person's word. */
export function createEditRoutes({ edits }: ContractImplementer, { desk }: EngineParts) {
  return edits.router({
    save: edits.save.handler(({ input: { by, ...input }, context, signal }) =>
      saveEdits(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    reencode: edits.reencode.handler(({ input: { by, ...input }, context, signal }) =>
      reencodeRecord(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    reconcile: edits.reconcile.handler(({ input: { by, ...input }, context, signal }) =>
      reconcileCopies(desk, { ...input, actor: resolveActor(context, by), signal })
    )
  })
}

import { describePlan } from '../../services/files/describe-plan.ts'
import { renamePhotos, transferPhotos, trashPhotos, undoFileWork } from '../../services/files/do-files.ts'
import { handOut } from '../../services/files/hand-out.ts'
import { planRename } from '../../services/files/plan-rename.ts'
import { planTransfer } from '../../services/files/plan-transfer.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that give photos' files other names and places. */
export function createFileRoutes({ files }: ContractImplementer, { desk }: EngineParts) {
  return files.router({
    previewRename: files.previewRename.handler(async ({ input, context }) =>
      describePlan(await planRename(desk, { ...input, actor: resolveActor(context) }))
    ),
    rename: files.rename.handler(({ input: { by, ...input }, context, signal }) =>
      renamePhotos(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    previewTransfer: files.previewTransfer.handler(async ({ input }) => describePlan(await planTransfer(desk, input))),
    transfer: files.transfer.handler(({ input: { by, ...input }, context, signal }) =>
      transferPhotos(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    handOut: files.handOut.handler(({ input: { by, photoIds }, context }) =>
      handOut(desk, { photoIds, actor: resolveActor(context, by) })
    ),
    trash: files.trash.handler(({ input: { by, ...input }, context, signal }) =>
      trashPhotos(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    undo: files.undo.handler(({ input: { by, work }, context, signal }) =>
      undoFileWork(desk, { work, actor: resolveActor(context, by), signal })
    )
  })
}

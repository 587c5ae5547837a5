import { resolveActor } from '../../services/resolve-actor.ts'
import { listChanges, showChange, showPhotoHistory } from '../../services/show-history.ts'
import { redoChange, undoChange } from '../../services/turn-back-change.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about what was done, and about taking it back. */
export function createHistoryRoutes({ history }: ContractImplementer, { desk }: EngineParts) {
  return history.router({
    photo: history.photo.handler(({ input }) => showPhotoHistory(desk, input.photoId)),
    change: history.change.handler(({ input }) => showChange(desk, input.change)),
    changes: history.changes.handler(({ input }) => listChanges(desk, input.limit)),
    undo: history.undo.handler(({ input: { by, ...input }, context, signal }) =>
      undoChange(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    redo: history.redo.handler(({ input: { by, ...input }, context, signal }) =>
      redoChange(desk, { ...input, actor: resolveActor(context, by), signal })
    )
  })
}

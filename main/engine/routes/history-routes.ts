import { previewTurn, redoChange, undoChange } from '../../services/changes/turn-back-change.ts'
import { blameField } from '../../services/history/blame-field.ts'
import { searchHistory } from '../../services/history/search-history.ts'
import { compareRevisions, showAt, showRevision } from '../../services/history/show-state.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import { listChanges, showChange, showPhotoHistory } from '../../services/show-history.ts'
import { restorePhotos } from '../../services/turn/restore-photos.ts'
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
    ),
    previewUndo: history.previewUndo.handler(({ input }) => previewTurn(desk, input, 'undo')),
    previewRedo: history.previewRedo.handler(({ input }) => previewTurn(desk, input, 'redo')),
    restore: history.restore.handler(({ input: { by, ...input }, context, signal }) =>
      restorePhotos(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    at: history.at.handler(({ input }) => showAt(desk, input)),
    revision: history.revision.handler(({ input }) => showRevision(desk, input)),
    compare: history.compare.handler(({ input }) => compareRevisions(desk, input)),
    blame: history.blame.handler(({ input }) => blameField(desk, input)),
    search: history.search.handler(({ input }) => searchHistory(desk, input))
  })
}

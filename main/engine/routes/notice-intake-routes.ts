import { addNoticeFile } from '../../services/notices/add-notice-file.ts'
import { tellUnwatched } from '../../services/notices/tell-folder-state.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'
import { readBase64 } from './read-base64.ts'

/** The procedures about notice files and the watched notices folder. */
export function createNoticeIntakeRoutes({ notices }: ContractImplementer, { desk, noticesFolder }: EngineParts) {
  return {
    addFile: notices.addFile.handler(({ input: { by, bytes, ...input }, context }) =>
      addNoticeFile(desk, { ...input, bytes: readBase64(bytes, input.fileName), actor: resolveActor(context, by) })
    ),
    folderState: notices.folderState.handler(
      async () => noticesFolder?.state() ?? tellUnwatched((await desk.store.settings.read()).noticesFolder)
    )
  }
}

import { DeskError } from '../../../shared/contract/desk-error.ts'
import { mostNoticeFileBytes, tellTooLarge } from '../../../shared/notice/notice-file-limit.ts'
import { addNoticeFile } from '../../services/notices/add-notice-file.ts'
import { tellUnwatched } from '../../services/notices/tell-folder-state.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

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

const other = /[^A-Za-z0-9+/=]/

function readBase64(text: string, fileName: string): Buffer {
  const tooLarge = tellTooLarge(Math.floor((text.length * 3) / 4))
  const why = tooLarge ?? (other.test(text) || text.length % 4 !== 0 ? 'did not arrive whole (no Base64)' : null)
  if (why === null) return Buffer.from(text, 'base64')
  const rest = `Nothing was recorded. Hand in the notice alone, at most ${mostNoticeFileBytes / 1_000_000} MB.`
  throw new DeskError('bad-input', `${fileName} ${why}. ${rest}`, { path: fileName })
}

import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { RecallPlaced } from '../../../shared/contract/recall.ts'
import type { ExportParts } from '../export/export-photo.ts'
import { openExportStage } from '../export/export-stage.ts'
import { refuseExport } from '../export/refuse-export.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import { isThere } from '../photos/is-there.ts'
import { syncFolderOf, syncPath } from '../photos/sync-path.ts'
import type { Actor } from '../ports/ledger.ts'
import type { ReadyFile } from './make-right-files.ts'

/**
 * Puts a right file in the place of the wrong one that the same preset had made in a folder, and records it as exported there. Done again after a crash it
 * only records. Throws DeskError `changed-on-disk` where what lies there is not what the desk put there, `bad-input` where the right file has another
 * name than the wrong one, `not-found` where the folder is gone, and what a locked photo is refused with.
 */
export async function placeRightFile(
  desk: ExportParts,
  { file: { line, wrong, photo }, sendable }: ReadyFile,
  actor: Actor
): Promise<RecallPlaced> {
  const folder = line.destination
  const to = join(folder, wrong.name)
  const { path, sha256, preset, revision, photoId } = sendable
  if (sendable.name !== wrong.name)
    throw refuse('bad-input', to, `The preset ${preset} makes ${sendable.name} beside it now.`)
  if (!(await isThere(folder))) throw refuse('not-found', to, 'Its folder is gone.')
  const lying = await hashFile(to)
  if (lying !== null && lying !== wrong.sha256 && lying !== sha256)
    throw refuse('changed-on-disk', to, 'It is not the file that was exported there: another program wrote it.')
  if (lying !== sha256) await putInPlace(path, { to, folder, sha256 })
  const exportId = desk.newId()
  const at = desk.clock()
  try {
    await desk.store.transact(async (records) => {
      refuseExport(await getPhoto({ store: { ...desk.store, photos: records.photos } }, photoId), at)
      const exported = { id: exportId, photoId, revision, at, by: actor.name, preset, path: to, sha256 }
      await records.exports.insert(exported)
      const { size } = await stat(to)
      const payload = { from: photo.path, to, preset, revision, sha256, size, replaced: wrong.sha256 }
      await records.ledger.append({ at, actor, kind: 'export', subject: photoId, payload })
    })
  } catch (error) {
    // A file nobody recorded must not stay outside the desk.
    await rm(to, { force: true })
    throw error
  }
  return { photoId, exportId, revision, preset, path: to, sha256 }
}

async function putInPlace(
  path: string,
  { to, folder, sha256 }: { readonly to: string; readonly folder: string; readonly sha256: string }
): Promise<void> {
  await using stage = await openExportStage(folder)
  const staged = join(stage.folder, 'right')
  await copyFile(path, staged)
  if ((await hashFile(staged)) !== sha256) throw refuse('changed-on-disk', to, 'The right file changed on its way.')
  await syncPath(staged)
  await rename(staged, to)
  await syncFolderOf(to)
}

function refuse(code: 'bad-input' | 'not-found' | 'changed-on-disk', path: string, why: string): DeskError {
  return new DeskError(
    code,
    `${path} was not replaced. ${why} Export the photo again by hand, or close the folder with a reason.`,
    { path }
  )
}

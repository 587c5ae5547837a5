import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NameTaken } from '../../../shared/contract/file-work.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { stemOf } from '../export/name-exports.ts'
import { refuseEmbargoed } from '../export/refuse-export.ts'
import { findRealPath, refuseOwnFolder } from '../photos/refuse-own-folder.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import { choosePhotos, listFolders, refuseFileWork } from './choose-photos.ts'
import type { PlannedWork } from './file-plan.ts'
import { foldPath } from './fold-path.ts'
import { listSidecars } from './list-sidecars.ts'
import type { Wish } from './settle-plan.ts'
import { settlePlan } from './settle-plan.ts'

/** Photos to copy or move into a folder. */
export interface TransferRequest {
  readonly photoIds: readonly PhotoId[]
  readonly act: 'copy' | 'move'
  /** A full path; the folder need not be there yet. */
  readonly to: string
  readonly nameTaken: NameTaken
}

/**
 * Plans places in a folder; touches nothing. A locked photo stays: nobody may use it, and what is copied or moved may be used by others; one under
 * embargo is not copied, as a copy is out of the desk's hands. Throws
 * DeskError `not-found` for an unknown photo, `bad-input` for a target that is no folder or is the desk's own.
 */
export async function planTransfer(
  desk: Pick<DeskParts, 'store' | 'ownFolders' | 'clock'>,
  request: TransferRequest
): Promise<PlannedWork> {
  const { act, nameTaken } = request
  const folder = await findTarget(desk, request.to)
  const photos = await choosePhotos(desk, request.photoIds)
  const what = act === 'copy' ? 'It was not copied.' : 'It was not moved.'
  const folders = await listFolders(photos.map(({ path }) => path))
  const wishes = photos.map((photo): Wish => {
    const names = folders.get(dirname(photo.path)) ?? []
    const refusal =
      refuseFileWork(photo, what, 'other') ??
      (act === 'copy' ? refuseEmbargoed(photo, desk.clock(), what) : null) ??
      (names instanceof DeskError ? names : null)
    if (refusal !== null || names instanceof DeskError) return { photo, refusal: refusal ?? liesThere(photo) }
    return { photo, sidecars: listSidecars(photo, names), folder, stem: stemOf(photo.fileName) }
  })
  const there = new Set((await listTarget(folder)).map((name) => foldPath(join(folder, name))))
  return { ...settlePlan(wishes, { there, nameTaken, leaves: act === 'move' }, liesThere), unknown: [] }
}

async function findTarget(desk: Pick<DeskParts, 'ownFolders'>, to: string): Promise<string> {
  if (!isAbsolute(to))
    throw new DeskError('bad-input', `${to} is no full path. Nothing was done. Give the folder from the root on.`, {
      path: to
    })
  await refuseOwnFolder(desk, to, 'moved')
  return findRealPath(to)
}

async function listTarget(folder: string): Promise<readonly string[]> {
  try {
    if (!(await stat(folder)).isDirectory())
      throw new DeskError('bad-input', `${basename(folder)} is a file. Nothing was done. Give a folder.`, {
        path: folder
      })
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw expectFailure(error, folder)
  }
}

function liesThere({ fileName, path }: PhotoRecord): DeskError {
  return new DeskError('nothing-to-do', `${fileName} lies in this folder already. Nothing needs doing.`, { path })
}

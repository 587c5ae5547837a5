import { unlink } from 'node:fs/promises'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { DeletionResult } from '../../../../shared/contract/locks.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { expectFailure } from '../../expect-failure.ts'
import type { ImageCache } from '../../photos/get-image.ts'
import { forgetImage } from '../../photos/get-image.ts'
import { getPhoto } from '../../photos/get-photo.ts'
import { hashFile } from '../../photos/hash-file.ts'
import { syncFolderOf } from '../../photos/sync-path.ts'
import type { Actor } from '../../ports/ledger.ts'
import type { PhotoDeletion, PhotoLock } from '../../ports/notice-work.ts'
import { engineActor } from '../../resolve-actor.ts'
import { settleDeleted } from './settle-deleted.ts'

/** The parts a deletion needs; `cache` holds the pictures made for screens. */
export type DeletionParts = Pick<DeskParts, 'store' | 'vault' | 'clock'> & {
  readonly cache: Pick<ImageCache, 'folder'>
}

/**
 * Finishes a deletion that was begun: files, vault, pictures made for screens, then the record. Repeating it does no harm. Call it in the file's turn.
 *
 * Throws DeskError `changed-on-disk` where a file has other bytes by now: then the deletion is given up, and said so in the ledger.
 */
export async function finishDeletion(
  desk: DeletionParts,
  begun: PhotoLock,
  actor: Actor
): Promise<DeletionResult['done'][number]> {
  const { deletion, photoId, notice } = begun
  if (deletion === null) throw new Error(`The deletion of photo ${photoId} was never begun`)
  const photo = await getPhoto(desk, photoId)
  const changed = await findChanged(deletion)
  if (changed !== null) throw await giveUp(desk, begun, changed, actor)
  for (const { path } of deletion.files) await remove(path)
  const removed = await desk.vault.remove(deletion.vault, () => findNeeded(desk, photoId, deletion.vault))
  await forgetImage(desk.cache, photo.imageKey)
  const at = desk.clock()
  const keptForOthers: string[] = []
  for (const sha256 of deletion.vault) if (await desk.vault.has(sha256)) keptForOthers.push(sha256)
  const gone = deletion.vault.filter((sha256) => !keptForOthers.includes(sha256))
  await desk.store.transact(async (records) => {
    const present = await records.photos.get(photoId)
    if (present !== undefined) await records.photos.update({ ...present, missing: true })
    await records.locks.put({ ...begun, deletion: { ...deletion, state: 'done', at, vault: gone } })
    const payload = { step: 'done', notice, path: photo.path, files: deletion.files, vault: gone, keptForOthers }
    await records.ledger.append({ at, actor, kind: 'deletion', subject: photoId, payload })
  })
  return {
    photoId,
    path: photo.path,
    files: deletion.files.map(({ path }) => path),
    vault: removed.length,
    keptForOthers: keptForOthers.length
  }
}

/** Finishes every deletion that a crash left half done; call it once at the start. What cannot be finished now waits for the next start. */
export async function finishDeletions(desk: DeletionParts): Promise<void> {
  for (const lock of await desk.store.locks.deleting()) {
    try {
      await finishDeletion(desk, lock, engineActor)
      if (lock.notice !== null) await settleDeleted(desk, lock.notice, engineActor)
    } catch (error) {
      // Only an expected failure of the file or the disk: the start goes on, and the person who asked can ask again.
      expectFailure(error, lock.photoId)
    }
  }
}

/** The file is not the one that was to be deleted. */
export function otherBytes(path: string): DeskError {
  return new DeskError(
    'changed-on-disk',
    `${path} has other bytes than the desk last saw: another program wrote it. It was not deleted. Read its folder again and look at it first.`,
    { path }
  )
}

async function findChanged({ files }: PhotoDeletion): Promise<string | null> {
  for (const { path, sha256 } of files) {
    const present = await hashFile(path)
    if (present !== null && present !== sha256) return path
  }
  return null
}

async function giveUp(desk: DeletionParts, begun: PhotoLock, changed: string, actor: Actor): Promise<DeskError> {
  const { photoId, notice } = begun
  await desk.store.transact(async (records) => {
    await records.locks.put({ ...begun, deletion: null })
    const payload = { step: 'given-up', notice, changed }
    await records.ledger.append({ at: desk.clock(), actor, kind: 'deletion', subject: photoId, payload })
  })
  return otherBytes(changed)
}

async function remove(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  await syncFolderOf(path)
}

// What another photo's history needs stays, unless that photo was deleted, too.
async function findNeeded(
  desk: Pick<DeskParts, 'store'>,
  photoId: PhotoId,
  vault: readonly string[]
): Promise<ReadonlySet<string>> {
  const needed = new Set<string>()
  for (const sha256 of vault) {
    for (const other of await desk.store.revisions.bearing(sha256)) {
      if (other === photoId) continue
      if ((await desk.store.locks.get(other))?.deletion?.state !== 'done') needed.add(sha256)
    }
  }
  return needed
}
